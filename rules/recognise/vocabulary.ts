/**
 * Words that mean the same in the languages of Setup, so that a phrase in one language is found in a question in another.
 *
 * `stop*` stands for every word that begins so. A name in front may hold several notions, for compounds such as
 * "Schemamaster". Everything is without accents and in lower case; Chinese, Japanese and Korean are found inside runs.
 */

const notions: readonly (readonly [string, string])[] = [
  ['reboot', 'reboot* restart* rebooted redemarr* neustart* neugestart* neuzustart* reinici* riavvi* перезагру* перезапу* 再起動 重启 重新启动 重新啟動 重開機 다시시작 재부팅 재시작 boot booted'],
  ['pending', 'pending outstanding attente aussteh* steht pendient* pendente pendentes sospeso ожида* отложенн* 保留中 保留 待機 挂起 挂起的 擱置 暫止 待处理 보류 대기'],
  ['service', 'service services dienst dienste dienstes servicio servicios servizio servizi servico servicos служб* サービス 服务 服務 서비스'],
  ['expired', 'expir* perime perimee perimes abgelaufen* caducad* vencid* scadut* истек* 期限切れ 过期 過期 만료'],
  ['stopped', 'stop stopp stopped stops arret* stopp* angehalten gestoppt beendet detenid* parad* fermat* interrott* arrestat* остановл* 停止 已停止 중지'],
  ['disabled', 'disable* off inactive turned ausgeschaltet abgeschaltet deaktivier* desactiv* deshabilit* desabilit* desativ* disabilit* disattiv* отключен* 無効 禁用 停用 사용안함'],
  ['start', 'start* starten gestartet demarr* inicia* iniciad* avviat* avviare запущен* запуст* 開始 起動 启动 啟動 시작'],
  ['automatic', 'automatic* automatique* automatisch automatico automatica автоматич* 自動 自动 자동'],
  ['already', 'already deja bereits gia уже 已 已经 已經 既に すでに 이미 yet'],
  ['schema', 'schema* schéma esquema* схем* スキーマ 架构 架構 스키마'],
  ['master', 'master maitre maestro мастер* хозяин* хозяин マスター マスタ 主机 主機 마스터'],
  ['schema master', 'schemamaster* schemabetriebsmaster*'],
  ['site', 'site sites standort* sitio sito siti сайт* サイト 站点 站台 網站 사이트'],
  ['domain', 'domain* domaine* dominio* domini доме* ドメイン 域 網域 도메인'],
  ['controller', 'controller* controleur* controlador* контроллер* コントローラー 控制器 컨트롤러'],
  ['domain controller', 'domanencontroller* domaenencontroller* dc dcs'],
  ['forest', 'forest* foret* gesamtstruktur* bosque* foresta floresta лес* フォレスト 林 포리스트'],
  ['functional', 'functional fonctionnel* funktional* funcional* funzional* функциональн* 機能 功能 기능'],
  ['level', 'level levels niveau* ebene nivel* livell* уров* レベル 级别 級別 等級 수준'],
  ['functional level', 'funktionsebene*'],
  ['forest functional level', 'gesamtstrukturfunktionsebene*'],
  ['contact', 'contact* reach* reachable joindre joignable joint kontaktier* erreich* contactar contattar* raggiung* alcanz* contatar связ* 接続 联系 聯繫 连接 連接 연결'],
  ['account', 'account* compte* konto* benutzerkonto cuenta* conta utente учетн* アカウント 帐户 帳戶 账户 계정'],
  ['group', 'group* groupe* gruppe* grupo* gruppo gruppi групп* グループ 组 群組 그룹'],
  ['member', 'member* membre* mitglied* miembro* membro* член* участник* メンバー 成员 成員 구성원'],
  ['admin', 'admin* administr* администратор* 管理者 管理员 管理員 관리자'],
  ['organization management', 'organisationsverwaltung* orgmgmt'],
  ['organization', 'organization* organisation* organizac* organizzaz* организац* 組織 组织 조직'],
  ['management', 'management gestion verwaltung administracion gestione gerenciamento управлени* 管理 관리'],
  ['permission', 'permission* right rights droit droits autorisation* berechtigung* recht rechte permiso* permess* autorizzaz* permiss* разреш* прав* アクセス許可 権限 权限 權限 권한'],
  ['missing', 'missing absent* manquant* manque fehlt fehlen fehlend* falta faltan faltante* mancant* manca mancano ausente* отсутств* 見つかりません 見つからない 不足 缺少 缺失 遺漏 누락 없습니다 없음 introuvable'],
  ['install', 'install* instal* установ* インストール 安装 安裝 설치 einrichtung'],
  ['uninstall', 'uninstall* desinstall* deinstall* desinstal* disinstall* удален* удалить удаля* アンインストール 卸载 卸載 解除安装 解除安裝 제거 decommission* remove removing removal'],
  ['interrupted', 'interrupt* interromp* interromp* abort* abgebroch* unterbroch* annul* cancel* interrump* прерван* прервал* 中断 中斷 중단 crashed died killed plante'],
  ['failed', 'fail* echoue* echec* fehlgeschlag* fallo fallid* fallad* fallit* falh* fehler* erro error* erreur* errore errori сбой* ошибк* 失敗 失败 エラー 错误 錯誤 오류 실패 abgesturzt'],
  ['previous', 'previous* earlier precedent* vorherig* vorigen fruher* fruehere* anterior* предыдущ* 以前 前回 先前 上次 之前 이전'],
  ['process', 'process* processus prozess* proceso* processo процес* プロセス 进程 處理程序 프로세스'],
  ['close', 'close closed closing ferm* schliess* cerrar cierre chiud* fechar закры* 閉じ 关闭 關閉 닫'],
  ['open', 'open opened ouvert* offen* geoffnet* abiert* apert* abert* открыт* 開いて 打开 開啟 열린'],
  ['file', 'file files fichier* datei* archivo* fichero* arquivo* файл* ファイル 文件 檔案 파일'],
  ['feature', 'feature* fonctionnalite* caracteristica* funzionalit* recurso* компонент* feature'],
  ['role', 'role roles rolle* rol ruolo ruoli funcao funcoes роль роли ролей 役割 角色 역할'],
  ['component', 'component* composant* komponente* componente* コンポーネント 组件 元件 구성요소'],
  ['required', 'require* requis* requiert erforderlich* benotigt* necesit* necess* richie* требу* нужен 必要 需要 必須 필요 wants asks demande pide verlangt exige'],
  ['update', 'update* upgrade* actualiz* aktualisier* aggiorn* atualiz* обновл* 更新 アップグレード アップデート 升级 升級 업데이트 업그레이드 mise-a-jour'],
  ['prepare', 'prepar* vorbereit* подготов* 準備 准备 준비'],
  ['prepare domain preparedomain', 'preparedomain* preparealldomain*'],
  ['prepare schema prepareschema', 'prepareschema*'],
  ['prepare active directory preparead', 'preparead*'],
  ['active', 'active'],
  ['active directory', 'ad activedirectory'],
  ['registry', 'registry registre registrierung registro реестр* レジストリ 注册表 登錄 레지스트리'],
  ['remote', 'remote distant distante distance remoto remota remotes удаленн* リモート 远程 遠端 원격'],
  ['remote registry', 'remoteregistr* remoteregistrierung* registre-a-distance'],
  ['mailbox', 'mailbox* boite postfach* buzon* casella caselle caixa почтов* メールボックス 邮箱 信箱 사서함'],
  ['database', 'database* db datenbank* base bases banco баз* データベース 数据库 資料庫 데이터베이스'],
  ['mount', 'mount* montage monter mounted einbind* bereitstell* montar montare подключи* マウント 装入 装载 掛接 탑재'],
  ['directory', 'directory directories repertoire* verzeichnis* directorio* каталог* ディレクトリ 目录 目錄 디렉터리'],
  ['virtual', 'virtual* virtuel* virtuell* виртуальн* 仮想 虚拟 虛擬 가상'],
  ['virtual directory', 'vdir vdirs'],
  ['access', 'access acces zugriff acceso accesso acesso доступ* アクセス 访问 存取 액세스'],
  ['denied', 'denied refuse* verweigert denegad* negat* negad* отказан* запрещ* 拒否 拒绝 拒絕 거부'],
  ['disk', 'disk disque festplatte laufwerk disco диск* ディスク 磁盘 磁碟 디스크'],
  ['space', 'space espace place platz speicherplatz espacio spazio espaco место мест 空き領域 空间 空間 공간'],
  ['full', 'full plein pleine voll voller lleno llena pieno piena cheio cheia переполнен* заполнен* 満杯 已满 已滿 가득'],
  ['certificate', 'certificate* certificat* zertifikat* certificad* сертификат* 証明書 证书 憑證 인증서'],
  ['download', 'download* telecharg* herunterlad* descarg* scaric* baixar скача* ダウンロード 下载 下載 다운로드'],
  ['version', 'version* versione versao верси* バージョン 版本 버전'],
  ['warning', 'warning* avertissement* warnung* advertencia* avviso avvertenza aviso предупрежд* 警告 경고'],
  ['same', 'same meme gleich* selben mismo misma stess* mesmo mesma том одном 同じ 相同 同一 동일'],
  ['computer', 'computer* ordinateur* equipo computador* компьютер* コンピューター 计算机 電腦 컴퓨터 machine box pc'],
  ['setup', 'setup einrichtung installer'],
  ['functional', 'fonctionnel'],
  ['watermark', 'watermark* filigrane* wasserzeichen marca-de-agua 透かし 水印 浮水印 워터마크'],
  ['rewrite', 'rewrite* reecriture'],
  ['url', 'url urls'],
  ['runtime', 'runtime* redist* redistribu* laufzeit*'],
  ['continue', 'continue* poursuivre fortfahren fortgesetzt continuar продолж* 続行 继续 繼續 계속'],
  ['event', 'event* evenement* ereignis* evento* событи* イベント 事件 이벤트'],
  ['port', 'port puerto porta порт* ポート 端口 連接埠 포트'],
  ['sharing', 'sharing partage freigabe* общего 共有 共享 공유'],
  ['visual', 'visual'],
  ['c++', 'c++'],
  ['visual c++ runtime', 'vcredist* vc++ msvc*'],
  ['net tcp port sharing service', 'portfreigabedienst*'],
  ['resume', 'resume* reprendre reanud* fortsetz* riprend* retomar возобнов* 再開 恢复 恢復'],
  ['extend', 'extend* extension* etendre etendu erweiter* ampli* estend* расшир* 拡張 扩展 擴充 확장'],
  ['old', 'old older outdated ancien* alt alte alten antigu* vecchi* стар* 古い 旧 舊'],
  ['framework', 'framework* dotnet'],
  ['locked', 'locked lock locks verrouill* gesperrt bloquead* bloccat* bloquead* заблокир* ロック 锁定 鎖定 잠김'],
  ['corrupt', 'corrupt* damaged endommag* beschadigt* danad* corromp* danneggiat* поврежд* 破損 损坏 損壞 손상'],
  ['firewall', 'firewall* pare-feu parefeu firewalldienst* cortafuegos брандмауэр* ファイアウォール 防火墙 防火牆 방화벽'],
  ['transaction coordinator', 'transaktionskoordinator*'],
  ['transaction', 'transaction* transaktion* transaccion* transazion* transac* транзакци* トランザクション 事务 事務 交易 트랜잭션'],
  ['coordinator', 'coordinator* coordinateur* koordinator* coordinador* coordinatore* coordenador* координатор* コーディネーター 协调器 處理協調 協調器 코디네이터'],
  ['distributed', 'distributed distribue* verteilt* distribuid* distribuit* распределенн* 分散 分布式 分散式 분산'],
  ['connector', 'connector* connecteur* konnektor* conector* connettor* соединител* коннектор* コネクタ コネクター 连接器 連接器 커넥터'],
  ['send', 'send sending envoi envoyer sende senden envio inviare invio enviar отправк* 送信 发送 傳送 보내기 보내는 송신'],
  ['send connector', 'sendeconnector* sendekonnektor*'],
  ['source', 'source sources quelle* origen origine* origem источник* ソース 源 來源 원본'],
  ['operating system', 'betriebssystem*'],
  ['operating', 'operating exploitation operativo operacional операционн* オペレーティング 运行系统 作業 操作 운영'],
  ['system', 'system* systeme* sistem* систем* システム 系统 系統 시스템 체제'],
  ['incompatible', 'incompatib* incompativ* inkompatib* несовместим* 互換性のない 不兼容 不相容 호환되지않'],
  ['compression', 'compression* komprimierung* compresion* compressione* compressao* сжати* 圧縮 压缩 壓縮 압축'],
  ['dynamic', 'dynami* dinamic* динамич* 動的 动态 動態 동적'],
  ['static', 'static* statique* statisch* estatic* statico статич* 静的 静态 靜態 정적'],
  ['content', 'content* contenu* inhalt* contenido* contenut* conteudo* содержим* コンテンツ 内容 內容 콘텐츠'],
  ['message', 'messag* nachricht* mensaje* mensagem mensagens messaggi* сообщен* メッセージ 邮件 郵件 消息 訊息 메시지'],
  ['queue', 'queue* file-d-attente files warteschlange* cola colas fila filas coda code очеред* キュー 队列 佇列 대기열 큐'],
  ['expansion', 'expan* aufgliederung* развертыван* 展開 展开 확장'],
  ['distribution', 'distribution* verteiler* distribucion* distribuicao distribuzione рассылк* 配布 通讯组 通訊群組 배포'],
  ['policy', 'policy policies strategie* richtlinie* politica* directiva* criteri criterio политик* ポリシー 策略 原則 정책'],
  ['group policy', 'gpo gpos gruppenrichtlinie*'],
  ['recipient', 'recipient* destinataire* empfanger* destinatari* получател* 受信者 收件人 收件者 받는사람 수신자'],
  ['recipient policy', 'empfangerrichtlinie*'],
  ['execution', 'executionpolicy execution* ausfuhrung* ejecucion* esecuzione* execucao* выполнени* 実行 执行 執行 실행'],
  ['language', 'language* langue* linguistique* sprach* idioma* lingua linguaggio lingue языков* 言語 语言 語言 언어'],
  ['pack', 'pack packs paquet* paket* pacchett* pacote* pacchi module modules пакет* パック 包 套件 팩'],
  ['language pack', 'sprachpaket*'],
  ['user', 'user* utilisateur* benutzer* usuario* пользовател* ユーザー 用户 使用者 사용자'],
  ['local', 'local* lokal* locale локальн* ローカル 本地 本機 로컬'],
  ['local admin', 'lokaladmin*'],
  ['administrator group', 'administratorengruppe*'],
  ['join', 'join* joint* lie beitret* beigetreten unid* vinculad* appartien* aggiunto присоедин* 参加 加入 가입'],
  ['mixed', 'mixed mixte gemischt* mixto mixta misto misturad* смешанн* 混在 混合 혼합'],
  ['read-only rodc', 'rodc rodcs schreibgeschutzt*'],
  ['publishing', 'publish* publication publishingdienst* publicacion pubblicazione publicacao публикаци* веб-публикац* 発行 发布 發行 게시'],
  ['module', 'modul modulo moduli модул* モジュール 模块 模組 모듈'],
  ['authentication', 'authenti* authentifi* authentifizierung* autentica* проверк* 認証 身份验证 驗證 인증'],
  ['warning', 'avertit'],
  ['too low', 'niedrig* bas basso basse trop troppo baixo bajo низк* 低すぎ 太低 过低 낮'],
  ['mailbox database', 'postfachdatenbank* mdb'],
  ['port', 'ports'],
  ['subscription', 'subscription* abonnement* suscripcion* sottoscrizione* assinatura* подписк* サブスクリプション 订阅 訂閱 구독'],
  ['delegated', 'delegat* deleg* делегир* 委任 委派 위임'],
  ['first', 'first premier premiere erste erster ersten primer primera primo prima primeiro primeira перв* 最初 第一 처음 첫'],
  ['newer', 'newer recent recente* neuer* neuere* mas-nuev* nuov* новее 新しい 较新 較新 更高 높은'],
  ['deletion', 'deletion suppression loschung* eliminacion eliminazione exclusao удалению 削除 删除 刪除 삭제'],
  ['marked', 'marked marque* markiert* marcad* contrassegnat* помечен* マーク 标记 標記 표시'],
  ['operating system', 'os'],
  ['global', 'global* globales globale* глобальн* グローバル 全局 通用 전역'],
  ['mitigation', 'mitigation* attenuation* mitigacion mitigazione смягчени* 緩和 缓解 緩解 완화'],
  ['endpoint', 'endpoint* terminaison endpunkt* エンドポイント 终结点 端點 엔드포인트 끝점'],
  ['primary', 'primary principal* primar* primario primaria primaire основн* プライマリ 主要 주'],
  ['suffix', 'suffix* suffixe* sufij* suffisso sufixo суффикс* サフィックス 后缀 尾碼 접미사'],
  ['cluster', 'cluster* failovercluster* grappe кластер* クラスター 群集 叢集 클러스터'],
  ['browse', 'brows* explor* parcour* durchsuch* просмотр* 参照 浏览 瀏覽 검색'],
  ['logging', 'logging journalis* protokollier* registro-http ログ 日志 記錄 로깅'],
  ['redirection', 'redirect* umleit* reindirizzament* redirecion* перенаправл* リダイレクト 重定向 重新導向 리디렉션'],
  ['exists', 'exist* existe existiert существ* 存在 존재'],
]; // prettier-ignore

interface Vocabulary {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly prefix: ReadonlyMap<string, readonly string[]>;
  /** East Asian words, found inside runs without spaces. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
}

const eastAsian = /[\u3040-\u9fff\uac00-\ud7af]/;

/** The notions of each word, ready for looking up. */
export const vocabulary: Vocabulary = build();

function build(): Vocabulary {
  const exact = new Map<string, readonly string[]>();
  const prefix = new Map<string, readonly string[]>();
  const inside = new Map<string, readonly string[]>();
  for (const [names, words] of notions) {
    const meanings = names.split(' ').map((name) => `=${name}`);
    for (const word of words.split(' ')) {
      const target = eastAsian.test(word) ? inside : word.endsWith('*') ? prefix : exact;
      const key = word.replace('*', '');
      if (!target.has(key)) target.set(key, meanings);
    }
  }
  return { exact, prefix, inside };
}

/** The notions of a folded word, or its stem when it has none. */
export function meaningsOf(word: string): readonly string[] {
  const own = vocabulary.exact.get(word);
  if (own) return own;
  for (let length = Math.min(word.length, 30); length >= 3; length--) {
    const known = vocabulary.prefix.get(word.slice(0, length));
    if (known) return known;
  }
  return [stem(word)];
}

/** Cuts endings roughly: enough for "packs" and "pack", "language" and "languages", in any of the languages. */
function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.slice(0, 7);
}
