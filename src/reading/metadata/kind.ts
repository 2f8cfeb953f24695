import type { ReadKind } from '../read-document.ts'
import { articleNodes, typesOf } from './json-ld.ts'
import { findMeta, type PageHead } from './page-head.ts'

const social =
  /(?:^|\.)(?:twitter|x|facebook|instagram|threads|plus\.google|vk|weibo|t|tiktok|mastodon|bsky|truthsocial|gab|linkedin)\.(?:com|net|social|me|app)$/
const blogHost =
  /\.(?:wordpress|blogspot|tumblr|substack|livejournal|typepad|ghost|medium|blogger|hatenablog|over-blog)\.(?:com|io)$|^(?:medium\.com|ameblo\.jp)/
const blogSoftware =
  /wordpress|blogger|movable type|typepad|ghost|jekyll|hugo|hexo|tumblr|b2evolution|serendipity|textpattern|pelican|expressionengine/
const statementWords =
  /^(?:(?:official |public |press |joint )?statement\b|press release|media release|our (?:response|statement)|(?:a )?(?:response|statement) (?:to|on|from|regarding|about)|open letter|erklärung|pressemitteilung|communiqué|comunicado|заявление)/i
const statementPath =
  /\/(?:press-?releases?|news-?releases?|media-?releases?|statements?|newsroom|press-?room|pressroom|presse|pr)\//i
const reportPath =
  /\/(?:reports?|white-?papers?|research|advisor(?:y|ies)|publications?|papers?|studies|labs?|bulletins?|security-advisories)\//i
const newsPath = /^\/(?:[a-z]{2}\/)?(?:news|articles?|story|stories)\//i
const reportWords =
  /\b(?:(?:technical|research|annual|incident|test|lab|security|investigation|audit|final) report|white ?paper|case study|advisory|we tested|^testing (?:the|an?) |our test of|test results|findings)\b/i

export interface KindClues {
  readonly head: PageHead
  readonly url: string | null
  readonly title: string | null
  readonly isThread: boolean
  readonly hasResponses: boolean
}

/** What sort of document the page is, by its structured data, then its place, then its words. */
export function findKind({ head, url, title, isThread, hasResponses }: KindClues): ReadKind {
  const types = [...articleNodes(head.jsonLd).flatMap(typesOf), ...head.itemTypes]
  if (isThread || types.includes('DiscussionForumPosting')) return 'FORUM_POST'
  const { hostname, pathname } = url === null ? { hostname: '', pathname: '' } : new URL(url)
  if (social.test(hostname) && pathname !== '/') return 'SOCIAL_POST'
  if (types.includes('SocialMediaPosting') && !types.includes('BlogPosting')) return 'SOCIAL_POST'
  if (types.includes('PressRelease') || statementWords.test(title ?? '') || statementPath.test(pathname))
    return 'STATEMENT'
  if (types.some((type) => /^(?:Report|ScholarlyArticle|TechArticle)$/.test(type)) || reportPath.test(pathname))
    return 'REPORT'
  if (title !== null && reportWords.test(title)) return 'REPORT'
  if (types.some((type) => /NewsArticle$/.test(type)) || newsPath.test(pathname)) return 'ARTICLE'
  if (types.some((type) => /^(?:BlogPosting|LiveBlogPosting)$/.test(type)) || blogHost.test(hostname))
    return 'BLOG_POST'
  if (/\/(?:weblog|blogs?)\//i.test(`${pathname}/`) || /^(?:blogs?|weblog)\.|\bblog\b/.test(hostname))
    return 'BLOG_POST'
  const isBlog = blogSoftware.test(head.generator) && !/news/i.test(findMeta(head, 'og:site_name') ?? '')
  return isBlog && (hasResponses || findMeta(head, 'article:section', 'news_keywords') === null)
    ? 'BLOG_POST'
    : 'ARTICLE'
}
