"""What the agent is on a real server, for peers: it takes the request of a visit and answers it from a file of state.

The file says what the server is called, its services, and what a fix does there; a fix that runs changes the file, so a
later question sees it. Each visit is a line in a second file: which account signed in, for what, with which script. Where
the state says `engine`, that script makes the visit itself, in a real PowerShell with stand-ins for Windows' commands.
"""
import base64
import datetime
import fcntl
import hashlib
import json
import os
import subprocess
import tempfile
import threading

signed_in = threading.local()
HERE = os.path.dirname(os.path.realpath(__file__))
STAND_INS = [os.path.join(HERE, '../../fakes/windows-cmdlets.ps1'), os.path.join(HERE, 'kept-services.ps1')]
END_OF_LIBRARY = '}\n. $library\n'


class Lost(Exception):
    """The link ends here, and so does everything that was open on it."""


class Windows:
    def __init__(self, path):
        self.path = path

    def visit(self, script, request, account):
        """The one line that the agent writes; raises Lost where the server goes away in the middle of a fix."""
        with open(self.path + '.lock', 'w') as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            return self.visit_alone(script, request, account)

    def visit_alone(self, script, text, account):
        with open(self.path) as file:
            state = json.load(file)
        request = json.loads(text)
        fix = request.get('fix')
        if state.get('dead'):
            raise Lost('the server is away')
        self.note(account=account, errand='fix' if fix else 'questions', script=hashlib.sha256(script.encode()).hexdigest())
        if state.get('engine'):
            line = self.run_engine(script, text, 'all' if fix else 'read')
        else:
            line = self.interpret(state, request, fix, account)
        if state.get('cutFrame'):
            line = line[:-state['cutFrame']]
        if not fix or not state.get('onFix', '').startswith('lose'):
            return line
        with open(self.path) as file:
            state = json.load(file)
        if state['onFix'] == 'lose-and-die':
            self.write(dict(state, dead=True))
        raise Lost('in the middle of a fix')

    def interpret(self, state, request, fix, account):
        if fix:
            body = {'fix': self.change(state, fix, account)}
        else:
            body = {'answers': [self.answer(state, question, account) for question in request['questions']]}
        about = {'host': state['host'], 'powershell': '5.1.17763.1', 'culture': 'en-US', 'shellBits': 64, 'windowsBits': 64, 'tookMs': 1}
        if state.get('pad'):
            about['culture'] = 'x' * state['pad']
        return frame(request['nonce'], {'agent': 1, 'about': about, **body})

    def answer(self, state, question, account):
        value = None
        if question['kind'] == 'service':
            # What the file does not speak of is in order, so that one thing is wrong with the server and no other.
            name = question['params']['name']
            usual = {'displayName': name, 'status': 'Running', 'startType': 'Automatic'}
            value = dict(state['services'].get(name, usual), exists=True)
        elif question['kind'] == 'setup-log':
            value = {'exists': False, 'path': 'C:\\ExchangeSetupLogs\\ExchangeSetup.log'}
        if value is None:
            because = {'code': 'not-supported', 'detail': 'the peer knows no %s' % question['kind']}
            return {'key': question['key'], 'ok': False, 'because': because}
        return {'key': question['key'], 'ok': True, 'value': value, 'when': now(), 'as': account}

    def change(self, state, fix, account):
        if fix['kind'] != 'start-service' or fix['params']['name'] not in state['services']:
            return {'ended': 'refused', 'because': {'code': 'not-supported', 'detail': fix['kind']}}
        if state.get('onFix') == 'lose-before':
            return {}
        if state.get('onFix') == 'fail':
            return {'ended': 'failed', 'because': {'code': 'access-denied', 'detail': 'the service cannot be started'}}
        service = state['services'][fix['params']['name']]
        service.update(status='Running', startType=fix['params']['startType'])
        self.write(state)
        return {'ended': 'completed', 'when': now(), 'as': account}

    def run_engine(self, script, text, allow):
        parts = []
        for path in STAND_INS:
            with open(path) as file:
                parts.append(file.read())
        if END_OF_LIBRARY not in script:
            raise ValueError('the script has another form')
        with tempfile.TemporaryDirectory() as folder:
            agent = os.path.join(folder, 'agent.ps1')
            with open(agent, 'w') as file:
                file.write(script.replace(END_OF_LIBRARY, '\n'.join(parts + [END_OF_LIBRARY])))
            run = '& $env:PREFLIGHT_AGENT -Request $env:PREFLIGHT_TEXT -Allow $env:PREFLIGHT_ALLOW; [Environment]::Exit(0)'
            environment = dict(os.environ, PREFLIGHT_AGENT=agent, PREFLIGHT_TEXT=text, PREFLIGHT_ALLOW=allow,
                               PREFLIGHT_STATE=self.path, SystemDrive=os.path.join(folder, 'C:'), HOME=folder,
                               POWERSHELL_TELEMETRY_OPTOUT='1', POWERSHELL_UPDATECHECK='Off', TERM='dumb')
            done = subprocess.run(['pwsh', '-NoProfile', '-NonInteractive', '-Command', run], env=environment,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
            return done.stdout.decode('utf-8', 'replace').strip()

    def note(self, **visit):
        with open(self.path + '.visits', 'a') as file:
            file.write(json.dumps(visit) + '\n')

    def write(self, state):
        with open(self.path + '.new', 'w') as file:
            json.dump(state, file)
        os.replace(self.path + '.new', self.path)


def frame(nonce, value):
    data = json.dumps(value).encode()
    return 'PREFLIGHT1:%s:%d:%s' % (nonce, len(data), base64.b64encode(data).decode())


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec='milliseconds').replace('+00:00', 'Z')
