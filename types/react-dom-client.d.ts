/** The one function of it that we use; its own types are a package of their own. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: import('react').ReactNode): void }
}
