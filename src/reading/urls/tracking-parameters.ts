/** Query parameters that say how a reader came, never what is read. */
const tracking =
  /^(?:utm_\w+|hsa_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium|content|keyword)|piwik_\w+|ga_(?:source|medium|term|content|campaign|place)|(?:g|d|fb|tw|y|ms|wick|gad|gbra|wbra|igsh|ttc|twc)clid|yclid|gclsrc|gbraid|wbraid|gad_source|igshid|igsh|fbclid|fb_(?:action_\w+|source|ref|comment_id)|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_(?:id|conv)|oly_(?:anon|enc)_id|_openstat|ncid|ocid|cmpid|cmp|smid|partnerid|icid|ito|s_cid|s_kwcid|sr_share|xtor|at_(?:medium|campaign|custom\d|link_\w+)|wt_?mc|wt\.mc_id|soc_(?:src|trk)|spm|scm|share_?(?:from|source|token|id)|sharefrom|sns_?source|feature=youtu\.be|guccounter|guce_referrer(?:_sig)?|_ga|_gl|trk(?:campaign|info)?|campaign_?id|rss|feedtype|feedname|traffic_source|__twitter_impression|__source|ref_(?:src|url)|referrer|from_search|cvid|echobox|dicbo|li_fat_id|rdt_cid|epik|tblci|obOrigUrl|s_phpsessid|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sessionid|amp_js_v|amp_gsa|usqp|outputtype|__a_mp)$/i

const ampSwitch = /^(?:amp|outputtype)$/i
const hexSession = /^(?:s|sid)$/i

/** Whether a query parameter leaves the page the same: campaign and click marks, session ids, the AMP switch. */
export function isTrackingParameter(name: string, value: string): boolean {
  if (ampSwitch.test(name)) return /^(?:|1|true|amp)$/i.test(value)
  if (hexSession.test(name)) return /^[\da-f]{32}$/i.test(value)
  if (/^rss$/i.test(name)) return /^(?:|1|true|yes)$/i.test(value)
  return tracking.test(name)
}
