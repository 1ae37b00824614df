"""PowerShell remoting for the test peer: a pool that opens, pipelines that echo what they were given.

There is no PowerShell here. A pipeline answers with the SHA-256 of its script and its input; an input of the form
{"peer": {...}} asks for more: big, lines, errors, fail, forever, unreadable, integer.
"""
import base64
import hashlib
import json
import struct
import threading
import uuid
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

from windows import Lost, signed_in

PIECE = 32768
CAPABILITY, INIT, CREATE = 0x10002, 0x10004, 0x21006
POOL_STATE, OUTPUT, ERROR, STATE, INFORMATION = 0x21005, 0x41004, 0x41005, 0x41006, 0x41011
STOPPED, COMPLETED, FAILED = 3, 4, 5
NO_PIPELINE = uuid.UUID(int=0)


class Inbox:
    """Puts fragments together again; anything out of order is an error of the client."""

    def __init__(self):
        self.open = {}

    def push(self, data):
        messages = []
        while data:
            object_id, index, flags, size = struct.unpack('>QQBI', data[:21])
            if flags & 1:
                assert index == 0 and object_id not in self.open
                self.open[object_id] = []
            parts = self.open[object_id]
            assert index == len(parts) and len(data) >= 21 + size
            parts.append(data[21:21 + size])
            if flags & 2:
                messages.append(parse(b''.join(self.open.pop(object_id))))
            data = data[21 + size:]
        return messages


def parse(message):
    destination, kind = struct.unpack('<II', message[:8])
    assert destination == 2 and message[40:43] == b'\xef\xbb\xbf'
    return kind, uuid.UUID(bytes_le=message[8:24]), uuid.UUID(bytes_le=message[24:40]), ET.fromstring(message[43:].decode('utf-8'))


class Stream:
    """What the pool or one pipeline has to say, cut into fragments."""

    def __init__(self):
        self.inbox, self.pieces, self.ended, self.objects = Inbox(), [], False, 0

    def say(self, kind, pool, pipeline, xml):
        self.objects += 1
        message = struct.pack('<II', 1, kind) + pool.bytes_le + pipeline.bytes_le + b'\xef\xbb\xbf' + xml.encode('utf-8')
        count = range(0, len(message), PIECE)
        for index, at in enumerate(count):
            flags = (1 if index == 0 else 0) | (2 if index == len(count) - 1 else 0)
            blob = message[at:at + PIECE]
            self.pieces.append(struct.pack('>QQBI', self.objects, index, flags, len(blob)) + blob)


class PsrpService:
    """One shell: a pool with its pipelines."""

    def __init__(self, request, tell, windows=None):
        self.tell, self.change, self.windows, self.lost = tell, threading.Condition(), windows, None
        self.pool, self.streams = None, {None: Stream()}
        creation = next(e for e in request.body.iter() if e.tag == '{http://schemas.microsoft.com/powershell}creationXml')
        kinds = []
        for kind, self.pool, _, _ in self.streams[None].inbox.push(base64.b64decode(creation.text)):
            kinds.append(kind)
        assert kinds == [CAPABILITY, INIT]
        self.to_pool(CAPABILITY, '<Obj RefId="0"><MS><Version N="protocolversion">2.3</Version></MS></Obj>')
        self.to_pool(POOL_STATE, '<Obj RefId="0"><MS><I32 N="RunspaceState">2</I32></MS></Obj>')
        tell(event='shell opened')

    def to_pool(self, kind, xml):
        self.streams[None].say(kind, self.pool, NO_PIPELINE, xml)

    def command(self, command_id, data):
        self.streams[command_id] = Stream()
        self.send(command_id, data)

    def send(self, command_id, data):
        stream = self.streams[command_id]
        for kind, pool, pipeline, xml in stream.inbox.push(data):
            assert kind == CREATE and pool == self.pool and pipeline == uuid.UUID(command_id)
            with self.change:
                self.run(stream, pipeline, xml)
                self.change.notify_all()

    def run(self, stream, pipeline, xml):
        command = xml.find(".//Obj[@N='Cmds']/LST/Obj/MS")
        text = unmark(command.findtext("S[@N='Cmd']"))
        parameters = {unmark(o.findtext("MS/S[@N='N']")): unmark(o.findtext("MS/S[@N='V']") or '') for o in command.findall("Obj[@N='Args']/LST/Obj")}
        given = parameters.get('Request', '')
        digest = hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()
        self.tell(event='ran', script=digest, kind=command.findtext("B[@N='IsScript']"), parameters=sorted(parameters),
                  allow=parameters.get('Allow'), command=text if len(text) < 100 else None)
        if self.windows:
            return self.answer_as_windows(stream, pipeline, text, given)
        try:
            wish = json.loads(given).get('peer', {})
        except (ValueError, AttributeError):
            wish = {}

        def say(kind, content):
            stream.say(kind, self.pool, pipeline, content)

        if 'forever' in wish:
            say(OUTPUT, '<S>begun</S>')
            return
        for line in wish.get('lines', []):
            say(OUTPUT, '<S>%s</S>' % mark(line))
        if 'integer' in wish:
            say(OUTPUT, '<I32>%d</I32>' % wish['integer'])
        if 'unreadable' in wish:
            say(OUTPUT, '<S>half')
        say(INFORMATION, '<Obj RefId="0"><ToString>noise</ToString></Obj>')
        for words in wish.get('errors', []):
            say(ERROR, error_record(words))
        if 'big' in wish:
            say(OUTPUT, '<S>%s</S>' % ('x' * wish['big']))
        elif not wish:
            say(OUTPUT, '<S>%s</S>' % mark(json.dumps({'script': digest, 'input': given}, ensure_ascii=True)))
        failure = '<Obj N="ExceptionAsErrorRecord" RefId="9">%s</Obj>' % error_record(wish['fail'], inner=True) if 'fail' in wish else ''
        say(STATE, '<Obj RefId="0"><MS><I32 N="PipelineState">%d</I32>%s</MS></Obj>' % (FAILED if failure else COMPLETED, failure))
        stream.ended = True

    def answer_as_windows(self, stream, pipeline, script, given):
        try:
            line = self.windows.visit(script, given, getattr(signed_in, 'account', '?'))
        except Lost as lost:
            self.lost = lost
            return
        stream.say(OUTPUT, self.pool, pipeline, '<S>%s</S>' % mark(line))
        stream.say(STATE, self.pool, pipeline, '<Obj RefId="0"><MS><I32 N="PipelineState">%d</I32></MS></Obj>' % COMPLETED)
        stream.ended = True

    def receive(self, command_id, seconds, room):
        """The next pieces and whether that was all; None when there is no such command."""
        with self.change:
            stream = self.streams.get(command_id)
            if stream is None:
                return None
            self.change.wait_for(lambda: stream.pieces or stream.ended, seconds)
            taken, size = [], 0
            while stream.pieces and (not taken or size + len(stream.pieces[0]) <= room):
                taken.append(stream.pieces.pop(0))
                size += len(taken[-1])
            return taken, stream.ended and not stream.pieces

    def signal(self, command_id, code):
        self.tell(event='signal', code=code)
        stream = self.streams[command_id]
        with self.change:
            if not stream.ended:
                stream.say(STATE, self.pool, uuid.UUID(command_id), '<Obj RefId="0"><MS><I32 N="PipelineState">%d</I32></MS></Obj>' % STOPPED)
                stream.ended = True
            self.change.notify_all()

    def close(self):
        self.tell(event='shell closed')


def error_record(words, inner=False):
    inside = ('<TN RefId="0"><T>System.Management.Automation.ErrorRecord</T></TN><ToString>%s</ToString><MS>'
              '<Obj N="Exception" RefId="5"><Props><S N="Message">%s</S></Props></Obj>'
              '<S N="FullyQualifiedErrorId">PeerError</S></MS>' % (mark(words), mark(words)))
    return inside if inner else '<Obj RefId="0">%s</Obj>' % inside


def mark(text):
    """Characters that XML cannot carry, as CLIXML writes them."""
    units = struct.unpack('<%dH' % (len(text.encode('utf-16-le', 'surrogatepass')) // 2), text.encode('utf-16-le', 'surrogatepass'))
    out = []
    for unit in units:
        plain = 32 <= unit < 0xd800 and not 0x7f <= unit <= 0x9f and unit != 0x5f
        out.append(chr(unit) if plain else '_x%04X_' % unit)
    return escape(''.join(out))


def unmark(text):
    units, at = [], 0
    while at < len(text):
        if text[at:at + 2] in ('_x', '_X') and text[at + 6:at + 7] == '_':
            units.append(int(text[at + 2:at + 6], 16))
            at += 7
        else:
            units.extend(struct.unpack('<%dH' % (len(text[at].encode('utf-16-le')) // 2), text[at].encode('utf-16-le')))
            at += 1
    return struct.pack('<%dH' % len(units), *units).decode('utf-16-le', 'surrogatepass')
