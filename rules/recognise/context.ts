/**
 * What a text is about before any rule is looked for: Exchange Setup, another product, small talk or an attempt to
 * give the bot orders. Other products share the words ("pending reboot", "prerequisite check"), so this decides how
 * much evidence a rule needs.
 */
import { fold } from './fold';

export interface Context {
  /** `exchange`: Exchange is named; `setup`: only an installation is; `none`: neither. */
  readonly about: 'exchange' | 'setup' | 'none';
  /** Another product that the text is about instead. */
  readonly otherProduct: boolean;
  /** Setup, an update or a preparation is named. */
  readonly setup: boolean;
  /** Something refuses, fails or is missing. */
  readonly trouble: boolean;
  /** Asks how something is done, where nothing of it has gone wrong. */
  readonly howTo: boolean;
  readonly smallTalk: boolean;
  /** A task of Active Directory that people do for its own sake, such as moving a role. */
  readonly directoryTask: boolean;
  /** The text tells a bot what to do; only what Setup itself wrote is believed then. */
  readonly orders: boolean;
}

const exchange = oneOf(String.raw`
  \bexchange(?! ?online| admin cent| rate| hybrid| web services)(?=\b|20(?:07|10|13|16|19))
  \bexchange(?:setup|server) | \bmsexchange | setup\.exe ?/ | /?prepare(?:ad|schema|domain|alldomains)\b
  \brecoverserver\b | iacceptexchangeserver | \bprerequisite analysis\b
  \b(?:mailbox|client access|hub transport|edge transport|edge|unified messaging) (?:server )?role\b
  \brole (?:serveur )?(?:de )?(?:boites? aux lettres|edge)\b | \bmailbox server\b
  \borgani[sz]ation management\b | setupreadiness | \bucma\b | /mode: | /roles?: | \bdag\d{1,2}\b
  \bcu ?\d{1,2}\b | \bmeso\b | exchangeserver\.msi | \bsystemmailbox | wellknownobjects | \bhub ?transport\b
  \bexch\b | \bfip-?fs\b | \bconfiguration\.xml\b | \bsend connectors?\b | \bsearch ?foundation\b
  \[error-reference\] | error-reference | \b(?:owa|ecp)\b | \bsetupassist\b | \bsetuplogreviewer\b
  \bexchange server\b | エクスチェンジ
  \bconnecteurs? d.envoi\b | \bsende(?:connector|konnektor) | \bconector(?:es)? de envio\b | \bconnettor\w+ di invio\b
  соединител\w* отправки | 送信コネクタ | 송신 ?커넥터 | 보내기 ?커넥터 | 发送连接器 | 傳送連接器
  \bmapi (?:over |sur )?http\b | \bunified messaging\b | \bum (?:language|lang)
  \bserver-gui-mgmt\b | \boffline address book\b | \bedge (?:server|subscription|transport|box) | \bserveur edge\b
  \babonnement edge\b | \bexpansion server\b | \bserveur d.expansion\b | \bmitigation
  \bgroup(?:e)? expansion\b | exbpa
`);

const setup = oneOf(String.raw`
  \bset-?ups?\b | \binstall\w* | \bupgrad\w* | \buninstall\w* | \breadiness\b | \bprereq\w* | \bpre-req\w*
  \bthe (?:cu|su)\b | \bcumulative update\b | \bcus?\b | \bdesinstall\w* | \bmise a jour cumulative\b
  \bdie cu\b | \bla cu\b | \bvoraussetzung\w* | \binstalacion | \binstalador | \binstalar | \binstalacao
  \binstallazione | \bprepare (?:ad|schema|domain)\b | установ | インストール | セットアップ | 安装 | 安裝 | 설치 | 설정
  \bmise a niveau\b | \bmises? a jour\b | \baktualisier | \bactualizacion | \baggiornament | \batualizac | обновл
  \bpreparation (?:de |du )?domaine\b | \bdomain prep | \bdomanenvorbereit | \bprepara\w+ d\w+ dominio\b
  подготовк\S+ домена | ドメインの準備 | 도메인 ?준비 | 域准备 | 網域準備 | アップグレード | 更新 | 升级 | 升級 | 업그레이드
`);

/** Visual Studio 2012 and 2013 are left out: by these names Setup asks for the runtimes that Exchange itself wants. */
const products = oneOf(String.raw`
  \bsql ?server\b | \bmssql\b | \bssms\b | \bsharepoint\b | \bsccm\b | \bmecm\b
  \bconfig(?:uration )?m(?:gr|anager)\b | \bskype\b | \blync\b | \bsfb\b | \bhcw\w*
  \bhybrid(?: configuration)? wizard\b | \bexchange online\b(?!.*\b(?:(?:un|des?)install|decommission)) | \bazure ?ad connect\b | \bentra\b | \bad ?fs\b
  \bwsus\b | \bwindows update\b | \bfile ?server\b | \bserveur de fichiers\b | \bfileserver\b
  \bprint(?:er|ers|server|ing)\b | \bprint server\b | \bimprimante\w* | \bdrucker\b | \bimpresora\b
  \bstampante\b | \bimpressora\b | принтер | \bvmware\b | \besxi?\b | \bhyper-?v\b | \bcitrix\b | \bveeam\b
  \bintune\b | \bdynamics\b | \bvisual studio\b(?! 201[23]\b) | \bdocker\b | \bkubernetes\b | \boracle\b | \bmysql\b
  \bpostgres\w* | \bbitlocker\b | \bchoco(?:latey)?\b | \bwinget\b | \bscom\b | \bscvmm\b | \bdpm\b
  \boffice (?:365|2016|2019|2021|setup|install\w*)\b | \bms teams\b | \bteams (?:client|app|room|meeting)\w*
  \boutlook\b | \bonedrive\b | \brds\b | \bremote desktop (?:services|gateway)\b | \bsap\b | \btotvs\b | \bprotheus\b | \bpronote\b | \bglpi\b | \bvcenter\b | \bpostfix\b | \bwordpress\b | \berp\b | \bserveur sql\b | \bsql-server\b | \blinux\b
  \bubuntu\b | \bwindows (?:10|11)\b | \bproject server\b | \btfs\b | \bazure devops\b | \bpower ?bi\b
  \bteamviewer\b | \bauto(?:cad|desk)\b | \bmatlab\b | \badobe\b | \bzabbix\b | \bsteam\b | \bplaystation | \biphone\b | \bandroid\b
`);

const trouble = oneOf(String.raw`
  \berr(?:or|eur|ore|o)\w* | \bfehler | \bfail\w* | \becho\w+ | \bfehlgeschlag\w* | \brefus\w* | \bblock\w*
  \bbloqu\w* | \bblocc\w* | \bcan'?t\b | \bcannot\b | \bcan not\b | \bcouldn'?t\b | \bwon'?t\b | \bunable\b
  \bisn'?t\b | \bis not\b | \bare not\b | \baren'?t\b | \bmissing\b | \bmust\b | \brequire[sd]\b | \bneeds?\b
  \bdoit\b | \bdoivent\b | \bmanqu\w+ | \bimpossible\b | \bn'est pas\b | \bne (?:peut|demarre|trouve)\b
  \bmuss\b | \bnicht\b | \bkann\b | \bfehl\w+ | \bdebe\b | \bno (?:puede|se puede|es|esta)\b | \bfalta\b
  \bdeve\b | \bnon\b | \bnao\b | \bmanca\b | \bstill\b | \bstops?\b | \bstopped\b | \bsays?\b | \bcomplain\w*
  \babort\w* | \bstuck\b | \bhang\w* | \bwarning\b | \btoujours\b | (?:^|[^а-я])(?:не|нет)(?![а-я]) | невозмож | несовмест | ошибк | долж | ません
  требу | отключ | останов | отсутств | низк | нужн | \bincompat | \binkompat | \babsente?s?\b | \brequis | \bdemand
  \bdesactiv | \bdeaktiv | \bdeshabilit | \bdesabilit | \bdisabilit | \bdisabled\b | \bdetenid | \bparad[oa]\b | \barrestat
  \barrete | \bgestoppt\b | \bpide\b | \bno (?:me )?deja\b | \bimpossibile\b | \bserve\b | \bbass[ao]\b | \btoo (?:old|low|new)
  \binjoignable | \bunreachable\b | \bintrouvable | \bdeja\b | \binterdit | \balready\b | \bpas (?:de|assez|en)\b
  \binsuff | \bniedrig | \bbaix[ao] | \brefuse | \bdoesn'?t\b | \bwants?\b | \bexception\b
  \bnot (?:there|installed|found|ticked|available|supported|joined|in the|a member) | \bpas (?:dans|le meme|membre)\b
  された | 停止 | 無効 | 禁用 | 停用 | 已停 | 低 | 不兼容 | 不相容 | 互換性のない | 未安 | 要求 | 提示 | 중지 | 사용 안 함 | 호환 | 필요 | 낮 | 나와 | 나옴 | 나옵 | 합니다 | 래요
  \bkeeps?\b | \bmoan | \bcomplain | \bdit\b | \bpretend\b | \bveut\b | \breclame | \bencore\b | \bprevient\b | \bplant[ea]
  \bplus de place\b | \bavertissement\b | \bsagt\b | \bmeldet\b | \btrotzdem\b | \bimmer noch\b | \bangeblich\b | \bdarf man\b
  \bdice\b | \bsigue\b | \btodavia\b | \baviso\b | \bancora\b | \bcontinua\b | \bchiede\b | \bvuole\b | \bdiz\b | \bainda\b
  \breclama\b | \bpede\b | \btrava | \bprecisa | \bllen[oa] | \bpien[oa]\b | \bche[iz]o\b | пишет | говорит | опять | снова | просит | ругает
  と出 | と言わ | 表示され | 怒られ | 라고 | 뜹니다 | 说 | 說 | 还是 | 還是 | 一直 | 不让 | 不讓
  できない | 失敗 | エラー | 必要 | 必須 | 无法 | 不能 | 失败 | 错误 | 必须 | 無法 | 錯誤 | 必須 | 않 | 없 | 못 | 오류 | 실패 | 해야
`);

const talk =
  /^(?:[^\p{L}\p{N}]|hi|hello|hey|hallo|bonjour|bonsoir|salut|coucou|hola|ciao|ola|oi|thanks?|thank you|thx|merci|danke|gracias|grazie|obrigad[oa]|good (?:morning|evening|afternoon|night)|guten (?:tag|morgen|abend)|buenos dias|buongiorno|bom dia|привет|здравствуйте|спасибо|こんにちは|ありがとう(?:ございます)?|おはよう(?:ございます)?|你好|您好|谢谢|謝謝|안녕하세요|감사합니다|there|all|everyone|team|bot|ca va|comment (?:ca va|vas tu|allez vous)|how are you|wie geht'?s|que tal|come va|tudo bem|bye|lol|ok|okay|who are you|qui es-?tu|are you (?:a )?(?:bot|human|real)|tell me a joke|what'?s up|test|ping|you|today|doing|et toi|et vous|dir|ihnen|so much|beaucoup|s){1,12}[^\p{L}\p{N}]*$/u;

const orders = oneOf(String.raw`
  
  \bignor(?:e|ez|a|ieren?|iere)\b.{0,40}\b(?:previous|prior|above|all|earlier|your|instruct\w*|precedent\w*|anterior\w*|vorherig\w*|rules?|regles?)\b
  \bdisregard\b.{0,40}\b(?:previous|above|instruct\w*|rules?)
  \b(?:reply|respond|answer|repondre|repondez|reponds|antworte) only\b | \bsystem prompt\b
  \byou are (?:now|no longer)\b | \btu es maintenant\b | \bpretend (?:to be|you|that)\b | \bact as\b
  \b(?:assistant|system|developer|bot) ?: ?\S | \bjailbreak | \bforget (?:all|your|everything|previous)\b
  \boublie[zr]? (?:toutes?|tes|vos|les)\b
  \bapprove (?:all|every|the request|it) (?:automatically|without|for me|now)\b | \bdeveloper mode\b
  \bprint (?:your|the) (?:prompt|instructions|secrets?|password) | 忽略.{0,10}(?:指令|指示|说明) | 以前の指示 | 이전 지시
  игнорируй | \[?/?inst\] | <\|
  ^(?:please |just |now |go and )*(?:delete|wipe|erase|skip|bypass|kill|switch|turn|format|execute) (?:all|every|the|that|this|those|my|our)\b(?!.*\?)
  ^(?:please |just |now |go and )*remove \S+ (?:on|from) (?:all|every)\b(?!.*\?)
  ^(?:s'il te plait )?(?:supprime|efface|execute|ignore|formate|desactive|contourne)[rz]? (?:le|la|les|tous|toutes|l'|mes)\b(?!.*\?)
  ^(?:bitte )?(?:losche|entferne|deaktiviere|uberspringe|formatiere) (?:das|die|den|alle|mir)\b(?!.*\?)
  ^(?:borra|elimina|desactiva|omite|apaga|apague|exclua|cancella|disattiva|ignora) (?:el|la|los|las|o|a|os|as|il|lo|i|gli|le|todos?|tutt[ie])\b(?!.*\?)
  ^(?:удали|отключи|пропусти|выключи)(?:те)? | ^(?:请|請)?(?:删除|刪除|禁用|停用|跳过|略過) ?\S+(?:上的|的) | を(?:削除|無効に)して(?:ください)?$ | (?:삭제|비활성화)해(?: ?줘| ?주세요)?$
`);

/** Somebody wants something gone at once. Whoever asks whether it may go has a question mark. */
const removal = new RegExp(
  String.raw`^(?:[^\p{L}]|please|pls|go and|now|just|hey|bot|bitte|s'il te plait|s'il vous plait|merci de|por favor|per favore|пожалуйста|请|請|帮我|幫我)*(?:delete|remove|wipe|erase|clear|purge|reset|set|kill|supprim\w*|effac\w*|enlev\w*|vire\w*|vide[rz]?|nettoie|losch\w*|entfern\w*|borra\w*|elimin\w*|quita\w*|limpia|cancell\w*|rimuov\w*|togli\w*|apag\w*|remov\w*|exclu\w*|удал\w*|сотри|убери|очисти)(?![\p{L}])|(?:删除|删掉|刪除|刪掉|清除|削除して|消して|삭제|지워)`,
  'u',
);
/** Chinese, Japanese and Korean ask with a word at the end, and often without the mark. */
const asks = /[?？]|[吗嗎]|(?:ます|です)か|나요|까요|습니까/;
/** What must never be removed by hand: the marks by which Setup and Windows know that something is unfinished. */
const marks = oneOf(String.raw`
  watermark | filigran | wasserzeichen | marca de agua | marca d'agua | водян | 水印 | 浮水印 | ウォーターマーク | 워터마크
  pendingfilerename | rebootrequired | rebootpending | \breboot(?:[- ]pending)? (?:flags?|keys?|marks?)
  \bredemarrage en attente | \briavvio in sospeso | \breinicio pendiente | \bneustart-?(?:flag|marke)
`);

const howTo =
  /^[^\p{L}]*(?:how (?:do|to|can|many|much|long)|which|who|where (?:do|can)|do you recommend|best practice|translate|write (?:me )?an?|add an?|comment (?!ca)|qui |quel|ou trouver|wie |wer |como |quien|cual|come |chi |qual |как |кто |где |怎么|怎樣|如何|什么是)|(?:方法は|する方法|하는 방법|어떻게|怎么办理)/u;
const directoryTask =
  /\b(?:transfer|seize|rais(?:e|ing)|promot|demot|retir)\w*|\btransferer\b|\baugmenter\b|\berhohen\b|\banheben\b|\bheraufstufen\b/;

/** A pattern from words that are set apart by ` | ` and line ends, so that a list of words reads as one. */
function oneOf(words: string): RegExp {
  return new RegExp(
    words
      .trim()
      .split(/ \| |\n\s*/)
      .join('|'),
  );
}

/** In a long paste, people speak before and after what they paste. */
const mostLooked = 4_000;

/** Reads what a clean text is about. `servers` are names that were found in it. */
export function readContext(clean: string, servers: readonly string[]): Context {
  const text = fold(endsOf(clean)).replace(/\s+/g, ' ').trim();
  const named =
    exchange.test(text) ||
    servers.some((name) =>
      /(?:^|-)(?:srv-?)?(?:ex|exch|exc|mbx|exchange)(?:sv|srv|svr|mb|mbx)?\d*(?:-|\.|$)/i.test(name),
    );
  const other = products.exec(text);
  const direct = /\bexchange(?! ?online| admin cent| hybrid)\b/.exec(text);
  return {
    about: named ? 'exchange' : setup.test(text) ? 'setup' : 'none',
    setup: setup.test(text),
    otherProduct: other !== null && !isSetting(text, other.index, direct?.index),
    trouble: trouble.test(text),
    smallTalk: text.length < 120 && talk.test(text),
    howTo: howTo.test(text),
    directoryTask: directoryTask.test(text),
    orders: orders.test(text) || (removal.test(text) && marks.test(text) && !asks.test(text)),
  };
}

function endsOf(text: string): string {
  return text.length <= 2 * mostLooked ? text : `${text.slice(0, mostLooked)}\n${text.slice(-mostLooked)}`;
}

/** Whether another product is only mentioned on the way in a text about Exchange. */
function isSetting(text: string, other: number, direct: number | undefined): boolean {
  if (direct === undefined)
    return /setupreadiness|prerequisite analysis|error-reference|\/prepare(?:ad|schema|domain)|setup\.exe \//.test(
      text,
    );
  // "SQL setup fails on our exchange server" is about SQL; "exchange setup fails, SCCM runs there too" is not.
  const onServer = /\b(?:on|on the|on our|on an|sur|sur le|sur notre|auf dem|auf|en el|sul|no) (?:\w+ )?$/.test(
    text.slice(Math.max(0, direct - 24), direct),
  );
  return direct < other || !onServer;
}
