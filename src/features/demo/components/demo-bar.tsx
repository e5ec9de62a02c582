import { createRoot } from 'react-dom/client'
import { demoWords } from '@/i18n/zh-CN/demo'
import {
  becomePersona,
  fetchPersonas,
  isCurrentPersona,
  placeAboveApp,
  type Persona,
} from '@/platform/personas'
import './demo-bar.css'

const GUEST = 'guest'

/** Shows the bar where the cloud offers personas, and nothing anywhere else. */
export async function mountDemoBar(): Promise<void> {
  const personas = await fetchPersonas()
  if (personas.length > 0) createRoot(placeAboveApp()).render(<DemoBar personas={personas} />)
}

/** Stands outside the app and only on the web, so it is made of plain elements. */
function DemoBar({ personas }: { personas: readonly Persona[] }) {
  const current = personas.find(isCurrentPersona)
  const switchTo = (id: string) => becomePersona(personas.find((persona) => persona.id === id))
  return (
    <div className="demo-bar" role="region" aria-label={demoWords.demo}>
      <span className="demo-bar__tag">{demoWords.demo}</span>
      <select
        className="demo-bar__choice"
        aria-label={demoWords.as}
        value={current?.id ?? GUEST}
        onChange={(event) => switchTo(event.target.value)}
      >
        <option value={GUEST}>{demoWords.guest}</option>
        {personas.map(({ id, name, describe }) => (
          <option key={id} value={id} title={describe}>
            {name}
          </option>
        ))}
      </select>
      <span className="demo-bar__describe">{current?.describe}</span>
    </div>
  )
}
