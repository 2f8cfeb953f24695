import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf } from './door.ts'

/*
 * A page to type queries into, for the one local user outside production. It is our own and small, where a full query
 * editor would need scripts from elsewhere or a content security policy with holes.
 */

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Whence: ask the graph</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphql/page.css">
<script src="/graphql/page.js" defer></script>
</head>
<body>
<h1>Ask the graph</h1>
<form>
<label for="query">Query</label>
<textarea id="query" rows="14" spellcheck="false" autocomplete="off"></textarea>
<label for="variables">Variables (JSON)</label>
<textarea id="variables" rows="3" spellcheck="false" autocomplete="off"></textarea>
<button type="submit">Ask (Ctrl+Enter)</button>
<button type="button" id="fields">Show what can be asked</button>
</form>
<h2 id="state">Answer</h2>
<pre id="answer" tabindex="0" role="status" aria-labelledby="state"></pre>
</body>
</html>
`

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1rem }
label { display: block; margin-top: .75rem }
textarea, pre { width: 100%; box-sizing: border-box; font: 14px/1.45 ui-monospace, monospace; border: 1px solid #767676; border-radius: 4px; padding: .6rem }
pre { min-height: 8rem; overflow: auto; white-space: pre-wrap }
button { margin: .75rem .5rem 0 0; padding: .4rem 1rem; font: inherit }
@media (prefers-color-scheme: dark) { body, textarea, button { color: #eee; background: #1b1b1b } }
`

const script = `'use strict'
const by = (id) => document.getElementById(id)
const example = '{\\n  claims(first: 5) {\\n    totalCount\\n    edges { node { id text } }\\n  }\\n}'
const listing = '{ __schema { queryType { fields { name description args { name } } } mutationType { fields { name description } } } }'

async function send(query, variables) {
  const started = performance.now()
  const body = JSON.stringify({ query, variables })
  const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const text = JSON.stringify(await answer.json(), null, 2)
  return { text, said: answer.status + ', ' + Math.round(performance.now() - started) + ' ms' }
}

async function show(query, variablesText) {
  by('state').textContent = 'Asking …'
  try {
    const { text, said } = await send(query, variablesText.trim() === '' ? undefined : JSON.parse(variablesText))
    by('answer').textContent = text
    by('state').textContent = 'Answer (' + said + ')'
  } catch (error) {
    by('answer').textContent = String(error)
    by('state').textContent = 'No answer'
  }
}

const ask = () => show(by('query').value, by('variables').value)
by('query').value = example
document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); ask() })
document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask() })
by('fields').addEventListener('click', () => show(listing, ''))
`

/** Whether a request to `/graphql` is a person who opens it in a browser, and no query. */
export function wantsQueryPage(request: FastifyRequest): boolean {
  const { accept = '' } = request.headers
  const asksNothing = request.method === 'GET' && !(request.raw.url ?? '').includes('?')
  return asksNothing && accept.includes('text/html') && callerOf(request).kind === 'local'
}

export function sendQueryPage(reply: FastifyReply): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

/** What the page loads; with the page, nothing of it is there in production. */
export function installQueryPage(app: FastifyInstance): void {
  app.get('/graphql/page.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
  app.get('/graphql/page.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script))
}
