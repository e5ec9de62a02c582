import './demo-bar.css'

/** As `/_local/personas` has it; `token` is the WeChat sign-in that stands for the person. */
type Persona = {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly describe: string
}

/** How the app keeps who it is, in the shape of Taro's storage. */
const SIGN_IN = 'sign-in'
const KEPT = 'text-size'

const WORDS = { demo: '演示', as: '您现在是', guest: '访客 · 没有登录' }

/** The bar above the web app, by which one becomes a person of the demonstration. Only the local cloud serves it. */
async function mountDemoBar(): Promise<void> {
  const personas = (await (await fetch('/_local/personas')).json()) as readonly Persona[]
  if (personas.length === 0) return
  document.body.prepend(barOf(personas))
  document.body.classList.add('has-demo-bar')
}

function barOf(personas: readonly Persona[]): HTMLElement {
  const signedInAs = localStorage.getItem(SIGN_IN)
  const current = personas.find(({ token }) => stored(token) === signedInAs)
  const bar = element('div', 'demo-bar')
  bar.setAttribute('role', 'region')
  bar.setAttribute('aria-label', WORDS.demo)
  const choice = element('select', 'demo-bar__choice')
  choice.setAttribute('aria-label', WORDS.as)
  choice.append(new Option(WORDS.guest, ''))
  for (const { id, name, describe } of personas) {
    const option = new Option(name, id, false, id === current?.id)
    option.title = describe
    choice.append(option)
  }
  choice.addEventListener('change', () => become(personas.find(({ id }) => id === choice.value)))
  bar.append(element('span', 'demo-bar__tag', WORDS.demo), choice)
  bar.append(element('span', 'demo-bar__describe', current?.describe))
  return bar
}

/** Begins anew as this person, or as a guest: nothing that another one read or wrote stays on the device. */
function become(persona: Persona | undefined): void {
  for (const key of Object.keys(localStorage)) if (key !== KEPT) localStorage.removeItem(key)
  if (persona) localStorage.setItem(SIGN_IN, stored(persona.token))
  window.location.hash = ''
  window.location.reload()
}

const stored = (token: string): string => JSON.stringify({ data: token })

function element<Name extends 'div' | 'span' | 'select'>(name: Name, className: string, text = '') {
  const made = document.createElement(name)
  made.className = className
  if (text !== '') made.textContent = text
  return made
}

void mountDemoBar().catch(() => undefined)
