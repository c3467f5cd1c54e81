// Stands for the module `electron` where Electron's program cannot be had. Only what the main bundle uses, each member checked by
// the compiler against Electron's own declarations.
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import type * as Electron from 'electron';
import { programFolder } from '../../../src-main/hosts/program.ts';

/** What the bundle did, in order, and what the person answers in dialogs; tests read and set it. */
export const record = {
  calls: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  instanceData: undefined as unknown,
  isFirstInstance: true,
  windows: [] as BrowserWindow[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  errors: [] as string[],
  messageBoxes: [] as Electron.MessageBoxOptions[],
  openAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveAnswer: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  messageAnswer: 0,
};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  getAppPath: () => programFolder,
  getPath: () => tmpdir(),
  setPath: (name: string, path: string) => void record.calls.push(`setPath ${name} ${path}`),
  requestSingleInstanceLock: (data?: Record<string, unknown>) => {
    record.instanceData = data;
    return record.isFirstInstance;
  },
  enableSandbox: () => void record.calls.push('enableSandbox'),
  whenReady: async () => {
    await new Promise(setImmediate);
    record.calls.push('ready');
  },
  quit: () => void record.calls.push('quit'),
} satisfies Partial<Electron.App>);

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    record.schemes.push(...schemes);
    record.calls.push('registerSchemes');
  },
} satisfies Partial<Electron.Protocol>;

type Answer = (request: Request) => Promise<Response>;

/** Handlers that the bundle gave to the session. */
export const sessionHandlers = {
  protocols: new Map<string, Answer>(),
  permissionRequest: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  permissionCheck: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  devicePermission: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
  beforeRequest: null as
    | ((details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void)
    | null,
  spellChecker: true,
};

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (handler: typeof sessionHandlers.permissionRequest) => {
    sessionHandlers.permissionRequest = handler;
  },
  setPermissionCheckHandler: (handler: typeof sessionHandlers.permissionCheck) => {
    sessionHandlers.permissionCheck = handler;
  },
  setDevicePermissionHandler: (handler: typeof sessionHandlers.devicePermission) => {
    sessionHandlers.devicePermission = handler;
  },
  setSpellCheckerEnabled: (enable: boolean) => {
    sessionHandlers.spellChecker = enable;
  },
  protocol: {
    handle: (scheme: string, handler: Answer) => void sessionHandlers.protocols.set(scheme, handler),
  },
  webRequest: {
    onBeforeRequest: (listener: NonNullable<typeof sessionHandlers.beforeRequest>) => {
      sessionHandlers.beforeRequest = listener;
    },
  },
});
export const session = { defaultSession };

/** A page: its events are emitted by tests. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://hashiya', parent: null };
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  reloads = 0;
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpenHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

/** A window that records what is done to it. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly done: string[] = [];
  minimized = false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    record.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`);
  }
  show(): void {
    this.done.push('show');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.done.push('restore');
  }
  focus(): void {
    this.done.push('focus');
  }
}

export const ipcMain = new EventEmitter();

export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
    record.menu = menu;
  },
};

export const dialog = {
  showOpenDialog: async () => record.openAnswer,
  showSaveDialog: async () => record.saveAnswer,
  showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
    record.messageBoxes.push(options);
    return { response: record.messageAnswer, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => void record.errors.push(`${title}: ${content}`),
};
