"""A real PowerShell behind the test peer: each shell is one `pwsh -s`, and fragments pass through it untouched.

`pwsh -s` speaks the out-of-process form of PowerShell remoting: one XML packet a line, fragments in base64, and an
acknowledgement for each packet. Only the headers of its messages are read here, to learn when a pipeline has ended.
"""
import base64
import os
import re
import signal
import subprocess
import threading
import uuid

POOL = str(uuid.UUID(int=0))
STATE = 0x41006
ENDED = {b'3', b'4', b'5'}
PACKET = re.compile(r"<(\w+)(?: Stream='\w+')? PSGuid='([0-9a-fA-F-]+)'(?: />|>([^<]*)</\w+>)\s*$")
ACKNOWLEDGE_SECONDS = 20


class Output:
    """What the pool or one pipeline has said and nobody has fetched yet."""

    def __init__(self):
        self.pieces, self.ended, self.kind, self.content = [], False, None, b''

    def add(self, data):
        self.pieces.append(data)
        while data:
            flags, size = data[16], int.from_bytes(data[17:21], 'big')
            blob, data = data[21:21 + size], data[21 + size:]
            if flags & 1:
                self.kind, self.content = int.from_bytes(blob[4:8], 'little'), b''
            if self.kind == STATE:
                self.content += blob
                found = re.search(rb'N="PipelineState">(\d+)<', self.content)
                self.ended = self.ended or bool(flags & 2 and found and found.group(1) in ENDED)


class EngineService:
    """One shell, with the same methods as the stand-in in psrp.py."""

    def __init__(self, request, tell, configuration=None):
        self.tell, self.change, self.writing = tell, threading.Condition(), threading.Lock()
        self.outputs, self.acknowledged, self.dead = {POOL: Output()}, {}, False
        creation = next(e for e in request.body.iter() if e.tag == '{http://schemas.microsoft.com/powershell}creationXml')
        environment = dict(os.environ, POWERSHELL_TELEMETRY_OPTOUT='1', POWERSHELL_UPDATECHECK='Off', TERM='dumb')
        self.process = subprocess.Popen(
            ['pwsh', '-NoLogo', '-NoProfile', '-s'] + (['-ConfigurationFile', configuration] if configuration else []), env=environment, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        threading.Thread(target=self.listen, daemon=True).start()
        self.write('Data', POOL, base64.b64decode(creation.text))
        tell(event='shell opened')

    def listen(self):
        for line in self.process.stdout:
            found = PACKET.match(line.decode('utf-8', 'replace'))
            if not found:
                continue
            kind, guid, text = found.groups()
            with self.change:
                if kind == 'Data':
                    self.outputs.setdefault(guid.lower(), Output()).add(base64.b64decode(text))
                else:
                    self.acknowledged[kind, guid.lower()] = self.acknowledged.get((kind, guid.lower()), 0) + 1
                self.change.notify_all()
        with self.change:
            self.dead = True
            self.change.notify_all()

    def write(self, kind, guid, data=None, seconds=ACKNOWLEDGE_SECONDS):
        """Packets are handled in any order unless each waits for the acknowledgement of the one before."""
        if data is None:
            packet = "<%s PSGuid='%s' />" % (kind, guid)
        else:
            packet = "<%s Stream='Default' PSGuid='%s'>%s</%s>" % (kind, guid, base64.b64encode(data).decode(), kind)
        key = kind + 'Ack', guid
        with self.writing:
            with self.change:
                due = self.acknowledged.get(key, 0) + 1
            try:
                self.process.stdin.write(packet.encode() + b'\n')
                self.process.stdin.flush()
            except (BrokenPipeError, ValueError):
                return
        with self.change:
            self.change.wait_for(lambda: self.acknowledged.get(key, 0) >= due or self.dead, seconds)

    def command(self, command_id, data):
        guid = command_id.lower()
        with self.change:
            self.outputs[guid] = Output()
        self.write('Command', guid)
        self.write('Data', guid, data)
        self.tell(event='ran')

    def send(self, command_id, data):
        self.write('Data', command_id.lower(), data)

    def receive(self, command_id, seconds, room):
        """The next pieces and whether that was all; None when there is no such command."""
        with self.change:
            output = self.outputs.get(command_id.lower() if command_id else POOL)
            if output is None or self.dead:
                return None
            self.change.wait_for(lambda: output.pieces or output.ended or self.dead, seconds)
            taken, size = [], 0
            while output.pieces and (not taken or size + len(output.pieces[0]) <= room):
                taken.append(output.pieces.pop(0))
                size += len(taken[-1])
            return taken, output.ended and not output.pieces

    def signal(self, command_id, code):
        self.tell(event='signal', code=code)
        if not self.outputs[command_id.lower()].ended:
            self.write('Signal', command_id.lower(), seconds=10)

    def close(self):
        self.tell(event='shell closed')
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
