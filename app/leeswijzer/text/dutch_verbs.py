"""The Dutch verbs that follow no rule, and the prefixes that make new verbs of old ones."""

INSEPARABLE = ("ver", "ont", "her", "mis", "be", "ge", "er")
"""These stand where the participle would have ge-."""

SEPARABLE = (
    "aan", "achter", "af", "bij", "binnen", "buiten", "deel", "dood", "door", "goed", "in", "langs", "lastig",
    "los", "mee", "na", "neer", "om", "onder", "op", "over", "samen", "schoon", "stil", "tegemoet", "tegen",
    "terecht", "terug", "toe", "tussen", "uit", "vast", "verder", "vol", "voor", "voort", "vrij", "waar", "weer",
    "weg",
)  # fmt: skip
"""These leave the verb in a main clause, and stand before ge- and te: uitgeschakeld, uit te schakelen."""

IRREGULAR = {
    "zijn": "ben bent is was waren geweest zijnd zijnde",
    "hebben": "heb hebt heeft had hadden gehad hebbend",
    "worden": "word wordt werd werden geworden",
    "kunnen": "kan kunt kon konden gekund",
    "mogen": "mag mocht mochten gemogen",
    "moeten": "moet moest moesten gemoeten",
    "willen": "wil wilt wilde wilden wou gewild",
    "zullen": "zal zult zou zouden",
    "weten": "weet wist wisten geweten",
    "gaan": "ga gaat ging gingen gegaan gaand",
    "staan": "sta staat stond stonden gestaan staand",
    "slaan": "sla slaat sloeg sloegen geslagen",
    "zien": "zie ziet zag zagen gezien ziend",
    "doen": "doe doet deed deden gedaan",
    "komen": "kom komt kwam kwamen gekomen komend",
    "zeggen": "zeg zegt zei zeiden gezegd",
}
"""Every form but the infinitive."""

STRONG = {
    "bakken": "bakte bakten +bakken", "barsten": "barstte barstten +barsten", "bergen": "borg borgen +borgen",
    "bevelen": "beval bevalen bevolen", "bewegen": "bewoog bewogen", "bidden": "bad baden +beden",
    "bieden": "bood boden +boden", "bijten": "beet beten +beten", "binden": "bond bonden +bonden",
    "blazen": "blies bliezen +blazen", "blijken": "bleek bleken +bleken", "blijven": "bleef bleven +bleven",
    "breken": "brak braken +broken", "brengen": "bracht brachten +bracht +brachte", "buigen": "boog bogen +bogen",
    "denken": "dacht dachten +dacht", "dragen": "droeg droegen +dragen", "drijven": "dreef dreven +dreven",
    "dringen": "drong drongen +drongen", "drinken": "dronk dronken +dronken", "duiken": "dook doken +doken",
    "dwingen": "dwong dwongen +dwongen", "eten": "at aten +geten", "fluiten": "floot floten +floten",
    "gelden": "gold golden +golden", "geven": "gaf gaven +geven", "gieten": "goot goten +goten",
    "glijden": "gleed gleden +gleden", "graven": "groef groeven +graven", "grijpen": "greep grepen +grepen",
    "hangen": "hing hingen +hangen", "heffen": "hief hieven +heven", "helpen": "hielp hielpen +holpen",
    "houden": "hield hielden +houden", "kiezen": "koos kozen +kozen", "kijken": "keek keken +keken",
    "klimmen": "klom klommen +klommen", "klinken": "klonk klonken +klonken", "kopen": "kocht kochten +kocht +kochte",
    "krijgen": "kreeg kregen +kregen", "laten": "liet lieten +laten", "lachen": "lachte lachten +lachen",
    "lezen": "las lazen +lezen", "liegen": "loog logen +logen", "liggen": "lag lagen +legen",
    "lijden": "leed leden +leden",
    "lijken": "leek leken +leken", "lopen": "liep liepen +lopen", "meten": "mat maten +meten",
    "nemen": "nam namen +nomen", "prijzen": "prees prezen +prezen", "rijden": "reed reden +reden",
    "rijzen": "rees rezen +rezen", "roepen": "riep riepen +roepen", "ruiken": "rook roken +roken",
    "schelden": "schold scholden +scholden", "schenken": "schonk schonken +schonken",
    "scheppen": "schiep schiepen +schapen", "schieten": "schoot schoten +schoten",
    "schijnen": "scheen schenen +schenen", "schrijven": "schreef schreven +schreven",
    "schrikken": "schrok schrokken +schrokken", "schuilen": "school scholen schuilde schuilden +scholen +schuild",
    "schuiven": "schoof schoven +schoven", "slapen": "sliep sliepen +slapen", "sluiten": "sloot sloten +sloten",
    "smelten": "smolt smolten +smolten", "snijden": "sneed sneden +sneden", "spreken": "sprak spraken +sproken",
    "springen": "sprong sprongen +sprongen", "staken": "staakte staakten +staakt", "steken": "stak staken +stoken",
    "stelen": "stal stalen +stolen", "sterven": "stierf stierven +storven", "stijgen": "steeg stegen +stegen",
    "strijden": "streed streden +streden", "treden": "trad traden +treden", "treffen": "trof troffen +troffen",
    "trekken": "trok trokken +trokken", "vallen": "viel vielen +vallen", "vangen": "ving vingen +vangen",
    "varen": "voer voeren +varen", "vechten": "vocht vochten +vochten", "verdwijnen": "verdween verdwenen",
    "vergeten": "vergat vergaten vergeten", "verliezen": "verloor verloren", "vinden": "vond vonden +vonden",
    "vliegen": "vloog vlogen +vlogen", "vluchten": "vluchtte vluchtten +vlucht +vluchte",
    "vragen": "vroeg vroegen +vraagd",
    "vriezen": "vroor vroren +vroren", "wegen": "woog wogen +wogen", "werpen": "wierp wierpen +worpen",
    "werven": "wierf wierven +worven", "wijken": "week weken +weken", "wijzen": "wees wezen +wezen",
    "winnen": "won wonnen +wonnen", "zenden": "zond zonden +zonden", "zinken": "zonk zonken +zonken",
    "zitten": "zat zaten +zeten", "zoeken": "zocht zochten +zocht +zochte", "zwemmen": "zwom zwommen +zwommen",
    "zweren": "zwoer zwoeren +zworen", "zwijgen": "zweeg zwegen +zwegen",
}  # fmt: skip
"""Past, past plural and participles; a plus stands for ge- or for the prefix that takes its place."""
