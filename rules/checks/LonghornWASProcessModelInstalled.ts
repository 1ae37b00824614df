/** Setup wants the Windows feature WAS-Process-Model (Process Model of the Windows Process Activation Service). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { pageOf2013 } from '../windows-feature-words';

export const LonghornWASProcessModelInstalled = windowsFeatureRule({
  id: 'LonghornWASProcessModelInstalled',
  versions: ['2010', '2013', '2016', '2019'],
  rank: 28,
  feature: {
    name: 'WAS-Process-Model',
    shown: {
      en: 'Process Model of the Windows Process Activation Service',
      fr: 'Modèle de processus du service d’activation des processus Windows',
    },
  },
  use: {
    en: 'IIS starts the worker processes of Exchange by it.',
    fr: 'IIS démarre par elle les processus de travail d’Exchange.',
  },
  messages: [],
  titles: {
    en: 'The Windows Process Activation Service - Process Model component is required',
    fr: 'Le composant de modèle de processus de service d’activation des processus Windows est required',
    de: 'Der Windows-Prozessaktivierungsdienst - Prozessmodellkomponente erforderlich',
    es: 'El Servicio de activación de procesos de Windows - componente de modelo de procesos es necesario',
    'pt-br': 'O serviço de ativação de processos do Windows - o componente de modelo de processo é required',
    it: 'Il servizio Attivazione processo Windows - modello del processo componente è required',
    ja: 'Windows プロセス アクティブ化サービス - プロセス モデル コンポーネントが必要',
    'zh-cn': 'Windows Process Activation Service - 需要过程模型组件',
    'zh-tw': 'Windows 處理程序啟用 Service-程序模型元件是 required',
    ko: 'Windows Process Activation Service-프로세스 모델 구성 요소는 required',
    ru: 'Требуется компонент "Служба активации Windows — Модель процесса"',
  },
  phrases: {
    en: [
      'windows process activation service process model required',
      'was process model missing exchange',
      'was-process-model not installed exchange setup',
      'process activation service component exchange readiness check',
      'exchange setup wants was process model',
    ],
    fr: [
      'modèle de processus du service d’activation requis',
      'modèle de processus was manquant exchange',
      'was-process-model non installée exchange',
      'service d’activation des processus windows exchange',
      'exchange demande le modèle de processus was',
    ],
    de: ['prozessaktivierungsdienst prozessmodell fehlt exchange'],
    es: ['servicio de activación de procesos modelo de proceso exchange'],
  },
  seen: [pageOf2013],
});
