import type { Persona } from './fixtures'

/** Every page with someone who would open it; what is tried on all pages is tried on these. */
export const RESIDENT_PAGES: readonly {
  readonly name: string
  readonly route: string
  readonly as: Persona | null
}[] = [
  { name: 'home', route: 'pages/home/index', as: 'citizen' },
  { name: 'home-guest', route: 'pages/home/index', as: null },
  { name: 'check', route: 'pages/check/index', as: null },
  {
    name: 'check-received',
    route: 'pages/check/index?verdict=likelyScam&flags=safe-account.secrecy&trick=fake-police',
    as: null,
  },
  { name: 'learn', route: 'pages/learn/index', as: 'citizen' },
  { name: 'search', route: 'pages/search/index', as: 'citizen' },
  { name: 'guide', route: 'pages/guides/index?id=fake-police', as: 'elder' },
  { name: 'quiz', route: 'pages/quizzes/index', as: 'student' },
  { name: 'pledge', route: 'pages/pledges/index', as: 'student' },
  { name: 'pledge-guest', route: 'pages/pledges/index', as: null },
  { name: 'pledge-staff', route: 'pages/pledges/index', as: 'organiser' },
  { name: 'verify', route: 'pages/pledges/verify/index', as: null },
  { name: 'alerts', route: 'pages/alerts/index', as: 'parent' },
  { name: 'report', route: 'pages/report/index', as: null },
  { name: 'receipt', route: 'pages/receipt/index', as: null },
  { name: 'rescue', route: 'pages/rescue/index', as: null },
  { name: 'evidence', route: 'pages/evidence/index', as: null },
  { name: 'family', route: 'pages/family/index', as: null },
  { name: 'me', route: 'pages/me/index', as: 'elder' },
  { name: 'me-guest', route: 'pages/me/index', as: null },
  { name: 'my-units', route: 'pages/my-units/index', as: 'parent' },
  { name: 'join', route: 'pages/join/index', as: 'citizen' },
  { name: 'join-linked', route: 'pages/join/index?unitCode=BJ8001', as: 'parent' },
  { name: 'join-guest', route: 'pages/join/index?unitCode=BJ8001', as: null },
  { name: 'relatives', route: 'pages/relatives/index', as: 'elder' },
  { name: 'relatives-guest', route: 'pages/relatives/index', as: null },
  { name: 'pair-helped', route: 'pages/relatives/pair/index?side=helped', as: 'elder' },
  { name: 'pair-helper', route: 'pages/relatives/pair/index?side=helper', as: 'granddaughter' },
  { name: 'visit', route: 'pages/relatives/visit/index', as: 'elder' },
  { name: 'my-data', route: 'pages/my-data/index', as: 'citizen' },
  { name: 'console-sign-in', route: 'pages/console-sign-in/index', as: 'organiser' },
  { name: 'meeting', route: 'pages/meeting/index', as: 'student' },
  { name: 'meeting-guest', route: 'pages/meeting/index?unitCode=BJ8001', as: null },
]

export const CONSOLE_PAGES: readonly {
  readonly name: string
  readonly route: string
  readonly as: Persona | null
}[] = [
  { name: 'overview', route: 'pages/console/index', as: 'organiser' },
  { name: 'broadcasts', route: 'pages/console/index?section=broadcasts', as: 'organiser' },
  { name: 'broadcast', route: 'pages/broadcast/index', as: 'organiser' },
  { name: 'review', route: 'pages/console/index?section=broadcasts', as: 'reviewer' },
  { name: 'casework', route: 'pages/console/index?section=casework', as: 'triage' },
  { name: 'content', route: 'pages/content-desk/index', as: 'organiser' },
  { name: 'visits', route: 'pages/console/index?section=visits', as: 'village-organiser' },
  { name: 'units', route: 'pages/console/index?section=units', as: 'admin' },
  { name: 'meetings', route: 'pages/console/index?section=meetings', as: 'teacher' },
  { name: 'nobody', route: 'pages/console/index', as: 'citizen' },
  { name: 'sign-in', route: 'pages/sign-in/index', as: null },
]
