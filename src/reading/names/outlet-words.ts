const lines = (text: string) => new Set(text.split(/\s*[\n,]\s*/).filter((name) => name !== ''))

/**
 * Well-known outlets and wire services as their names are squashed (lower case, letters and digits only): enough to tell
 * "Reuters says" from "Xiaomi says" when nothing else does. The outlets that the graph knows are added by the caller.
 */
export const knownOutlets: ReadonlySet<string> = lines(
  `abc, abcnews, afp, agencefrancepresse, aljazeera, androidauthority, androidcentral, androidpolice, ansa, ap, associatedpress,
  arstechnica, axios, bbc, bbcnews, bellingcat, bleepingcomputer, bloomberg, bloombergnews, boingboing, bostonglobe, businessinsider,
  businessweek, buzzfeed, buzzfeednews, bgr, caixin, cbc, cbs, cbsnews, chicagotribune, chinadaily, cnbc, cnet, cnn, corrieredellasera,
  dailybeast, dailymail, dailymirror, dailytelegraph, derspiegel, deutschewelle, diewelt, diezeit, digitaltrends, dpa, dw, efe, elmundo,
  elpais, engadget, euronews, factcheckorg, financialtimes, forbes, fortune, foxnews, foxbusiness, france24, ft, fullfact, gigaom,
  gizmochina, gizmodo, globaltimes, globeandmail, gsmarena, guardian, haaretz, hackernews, handelsblatt, heise, heiseonline, huffpost,
  huffingtonpost, ians, independent, infoq, interfax, itv, kommersant, krebsonsecurity, kyodo, kyodonews, lemonde, lefigaro,
  liberation, lifehacker, losangelestimes, larepubblica, mashable, mediapart, mirror, motherboard, msnbc, nbc, nbcnews,
  newscientist, newsweek, newyorker, newyorkpost, newyorktimes, nhk, nikkei, npr, nypost, nytimes, observer, 
  pandodaily, pbs, pcmag, pcworld, phonearena, pingwest, politico, politifact, poynter, pti, propublica, quartz,
  recode, reddit, reuters, ria, rianovosti, rt, rte, salon, scientificamerican, scmp, sina, skynews, slashdot, slashgear, slate,
  snopes, sohu, southchinamorningpost, spiegel, statnews, straitstimes, stuff, sueddeutschezeitung, sun, tass, techcrunch, techdirt,
  techinasia, technode, technologyreview, techradar, telegraph, theatlantic, theguardian, theglobeandmail, thehill,
  theinformation, theintercept, thenextweb, theonion, theregister, theverge, thetimes, threatpost, time, times, timesofindia, tmz, tnw,
  torrentfreak, upi, usatoday, variety, venturebeat, verge, vice, vox, wallstreetjournal, washingtonpost, weibo, wikipedia, wired, wsj,
  xdadevelopers, xda, xinhua, xinhuanewsagency, yahoonews, yonhap, zdnet, zerohedge`,
)

/** Parts of names that outlets, labs and boards bear and companies or people seldom do; matched inside the squashed name. */
export const outletParts =
  /news|times|post|daily|herald|tribune|gazette|chronicle|journal|magazine|weekly|monthly|review|observer|telegraph|guardian|press|wire|report|bulletin|courier|sentinel|examiner|inquirer|mirror|blog|radio|broadcast|television|gizmo|techworld|arena|insider|forum|board|agency|watch|today|pundit|factcheck|labs?$|laborator|universit|institute|foundation|centre|center|research|wikileaks/

/** The agencies whose credit marks a syndicated text, as squashed names, with the name each is shown by. */
export const wireAgencies: Readonly<Record<string, string>> = {
  ap: 'AP',
  associatedpress: 'Associated Press',
  reuters: 'Reuters',
  thomsonreuters: 'Thomson Reuters',
  afp: 'AFP',
  agencefrancepresse: 'Agence France-Presse',
  dpa: 'dpa',
  xinhua: 'Xinhua',
  xinhuanewsagency: 'Xinhua News Agency',
  pti: 'PTI',
  presstrustofindia: 'Press Trust of India',
  ani: 'ANI',
  ians: 'IANS',
  tass: 'TASS',
  itartass: 'ITAR-TASS',
  rianovosti: 'RIA Novosti',
  interfax: 'Interfax',
  efe: 'EFE',
  ansa: 'ANSA',
  kyodo: 'Kyodo',
  kyodonews: 'Kyodo News',
  yonhap: 'Yonhap',
  bloomberg: 'Bloomberg',
  bloombergnews: 'Bloomberg News',
  upi: 'UPI',
  pressassociation: 'Press Association',
  pamedia: 'PA Media',
  aap: 'AAP',
  canadianpress: 'Canadian Press',
}
