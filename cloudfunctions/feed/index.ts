import { page } from '../_platform/page'
import { readFeed } from './actions'

/** `GET …/feed?unit=<id>`: what everybody may know, for other services and their pages. */
export const main = page('feed', readFeed)
