const list = (text: string) =>
  text
    .split(/\s*,\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Makers of devices, as they write themselves. */
export const makers: readonly string[] = list(
  `Acer, Alcatel, Amazon, Apple, Archos, Asus, BlackBerry, BlackView, Canon, Cisco, Coolpad, D-Link, Dell, DJI, Doogee, Ericsson,
  Fairphone, Fitbit, Fujitsu, Garmin, Gionee, GoPro, Google, Hikvision, HP, HTC, Huawei, Infinix, Intel, Kyocera, LeEco,
  Lenovo, LG, Logitech, Meizu, Micromax, Microsoft, Motorola, NEC, Netgear, Nikon, Nintendo, Nokia, Nubia, Nvidia, OnePlus, Oppo,
  Panasonic, Philips, Razer, Realme, Roku, Samsung, Sony, Tecno, Tesla, Toshiba, TP-Link, Ubiquiti, Umidigi, Vivo, Wiko, Xiaomi,
  Yota, ZTE, Zopo, Zyxel`,
)

/** Lines of devices that are called by the line alone, and whose they are. */
export const deviceLines: Readonly<Record<string, string>> = {
  Redmi: 'Xiaomi',
  Poco: 'Xiaomi',
  Galaxy: 'Samsung',
  iPhone: 'Apple',
  iPad: 'Apple',
  iPod: 'Apple',
  iMac: 'Apple',
  MacBook: 'Apple',
  AirPods: 'Apple',
  AirTag: 'Apple',
  Nexus: 'Google',
  Pixel: 'Google',
  Chromecast: 'Google',
  Lumia: 'Nokia',
  Xperia: 'Sony',
  PlayStation: 'Sony',
  Walkman: 'Sony',
  Xbox: 'Microsoft',
  Kindle: 'Amazon',
  ThinkPad: 'Lenovo',
  IdeaPad: 'Lenovo',
  ZenFone: 'Asus',
  Moto: 'Motorola',
  Droid: 'Motorola',
  Optimus: 'LG',
  Mate: 'Huawei',
  Ascend: 'Huawei',
  Chromebook: 'Google',
}

/** Organizations besides makers: companies, registries, agencies and bodies that reports of this kind name. */
export const organizations: readonly string[] = list(
  `Adobe, Airbus, Alibaba, Alphabet, Amnesty International, APNIC, ARIN, AT&T, Baidu, Bank of America, Boeing, ByteDance, Cambridge Analytica,
  Carnegie Mellon University, Check Point, China Mobile, China Telecom, China Unicom, Cloudflare, CNNIC, Comcast, CrowdStrike,
  Deutsche Telekom, eBay, Electronic Frontier Foundation, ESET, European Commission, European Union, Europol, Exxon, F-Secure, Facebook, FBI,
  FireEye, Foxconn, Gazprom, GCHQ, Goldman Sachs, Greenpeace, Human Rights Watch, IBM, ICANN, Instagram, Interpol, Kaspersky, KGB, LACNIC,
  LinkedIn, Mandiant, McAfee, MediaTek, Meta, MI5, MI6, Mozilla, NASA, NATO, Netflix, NSA, OpenAI, Oracle, Palo Alto Networks, PayPal,
  Pentagon, Pfizer, Moderna, AstraZeneca, Qualcomm, Red Cross, RIPE NCC, Salesforce, Siemens, Skype, SpaceX, Spotify, Symantec, Telegram,
  Tencent, TikTok, Trend Micro, Twitter, UNESCO, UNICEF, United Nations, Verizon, Vodafone, Volkswagen, WhatsApp, WHO, WikiLeaks,
  World Bank, World Health Organization, Yahoo, Yandex, YouTube, Federal Trade Commission, Food and Drug Administration, Interpol,
  International Monetary Fund, World Trade Organization, Doctors Without Borders, Centers for Disease Control and Prevention, CIA, FTC, FDA,
  IMF, Citizen Lab, Kaspersky Lab, Communist Party, Democratic Party, Republican Party, Labour Party, Supreme Court, European Central Bank`,
)
