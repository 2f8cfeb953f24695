/**
 * Hosts where strangers publish under one registrable domain. The public suffix list knows few of them, so this list
 * is asked first: on the first kind each subdomain is an outlet, on the second each first path segment.
 */
export const subdomainHosts: ReadonlySet<string> = new Set(
  `wordpress.com tumblr.com substack.com livejournal.com typepad.com ghost.io blogspot.com blogger.com medium.com
  blog.com blogs.com blog.hu blog.cz blog.de blog.fr blog.pl blog.ru blogg.se blogg.no blogg.de blogi.pl bloog.pl
  over-blog.com over-blog.net canalblog.com skyrock.com eklablog.com hautetfort.com centerblog.net unblog.fr
  hatenablog.com hatenablog.jp hateblo.jp fc2.com seesaa.net cocolog-nifty.com exblog.jp livedoor.blog
  naver.com tistory.com egloos.com pixnet.net blogcn.com blogbus.com lofter.com xanga.com wix.com wixsite.com
  weebly.com squarespace.com webnode.com webnode.cz jimdo.com jimdofree.com jimdosite.com strikingly.com
  tripod.com bravenet.com webs.com yolasite.com altervista.org blogsome.com vox.com posterous.com posthaven.com
  svbtle.com micro.blog bearblog.dev write.as writeas.com silvrback.com hashnode.dev dreamwidth.org deadjournal.com insanejournal.com
  journalspace.com blogdrive.com blogigo.de beepworld.de twoday.net antville.org motime.com splinder.com
  iobloggo.com diaryland.com mylivepage.ru narod.ru ucoz.ru ucoz.com liveinternet.ru diary.ru mirtesen.ru
  github.io gitlab.io pages.dev netlify.app vercel.app herokuapp.com web.app firebaseapp.com readthedocs.io
  beehiiv.com buttondown.email buttondown.com revue.email mailchi.mp campaign-archive.com tinyletter.com
  proboards.com forumotion.com forumfree.it forumcommunity.net freeforums.net forumactif.com
  fandom.com wikidot.com wikia.com pbworks.com neocities.org 000webhostapp.com blogfa.com persianblog.ir
  mihanblog.com blogsky.com co.vu edublogs.org podbean.com libsyn.com buzzsprout.com carrd.co notion.site
  gitbook.io bigcartel.com home.blog blogs.nytimes.com thinkific.com`.split(/\s+/),
)

/** Host (without www) → how many path segments name the outlet. */
export const pathHosts: ReadonlyMap<string, number> = new Map([
  ['medium.com', 1],
  ['note.com', 1],
  ['steemit.com', 1],
  ['hive.blog', 1],
  ['qiita.com', 1],
  ['zenn.dev', 1],
  ['dev.to', 1],
  ['habr.com', 0],
  ['vocal.media', 1],
  ['users.livejournal.com', 1],
  ['community.livejournal.com', 1],
  ['journals.aol.com', 1],
  ['geocities.com', 1],
  ['angelfire.com', 2],
  ['members.tripod.com', 1],
  ['sites.google.com', 2],
  ['plus.google.com', 1],
  ['groups.google.com', 2],
  ['blog.naver.com', 1],
  ['blog.sina.com.cn', 1],
  ['blog.csdn.net', 1],
  ['blog.daum.net', 1],
  ['ameblo.jp', 1],
  ['blog.livedoor.jp', 1],
  ['d.hatena.ne.jp', 1],
  ['twitter.com', 1],
  ['mobile.twitter.com', 1],
  ['x.com', 1],
  ['facebook.com', 1],
  ['instagram.com', 1],
  ['threads.net', 1],
  ['vk.com', 1],
  ['weibo.com', 1],
  ['t.me', 1],
  ['mastodon.social', 1],
  ['truthsocial.com', 1],
  ['gab.com', 1],
  ['people.com.cn', 0],
  ['wattpad.com', 0],
  ['myspace.com', 1],
  ['friendfeed.com', 1],
])

/** First path segments (or subdomains) that belong to the host itself. */
export const hostsOwnNames: ReadonlySet<string> = new Set(
  `www m mobile amp api help support about login signin signup join search settings static cdn assets
  p m s r i t tag tags topic topics policy privacy terms legal explore home hashtag intent share sharer sharer.php
  story.php permalink.php photo.php watch groups events pages profile.php dialog c status notifications me
  site view a tos jobs developer developers docs news`.split(/\s+/),
)
