"""WS-Management for the test peer: the verbs of a remote shell, their faults, and trouble on demand."""
import base64
import re
import sys
import threading
import time
import uuid
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

NS = {
    's': 'http://www.w3.org/2003/05/soap-envelope',
    'a': 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
    'w': 'http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd',
    'p': 'http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd',
    'rsp': 'http://schemas.microsoft.com/wbem/wsman/1/windows/shell',
}
TRANSFER = 'http://schemas.xmlsoap.org/ws/2004/09/transfer/'
SHELL = NS['rsp'] + '/'
WAIT, GONE, QUOTA, BUSY, DENIED, NO_RESOURCE = 2150858793, 2150858843, 2150859174, 170, 5, 2150858752
known_message_ids = set()


class Cut(Exception):
    """Close the connection in place of an answer."""


class WsmanFault(Exception):
    def __init__(self, code, subcode, text):
        super().__init__(text)
        self.code, self.subcode, self.text = code, subcode, text


class Faults:
    """NAME[:N] from the command line; every name may be given once."""

    KNOWN = {
        'bad-request', 'unavailable', 'empty-500', 'truncated', 'plain-answer', 'flip-answer', 'blank-boundary', 'not-found',
        'no-ntlm', 'basic-only', 'quota', 'busy', 'denied', 'slow', 'wait', 'other-answer', 'own-shell-id', 'drop-create',
        'drop-command', 'ignore-command', 'drop-send', 'ignore-send', 'drop-receive', 'lose-receive', 'restart-after-command', 'not-soap', 'strict',
        'hang-up-after',
    }

    def __init__(self, given):
        self.numbers, self.seen, self.lock = {}, {}, threading.Lock()
        for item in given:
            name, _, number = item.partition(':')
            if name not in self.KNOWN:
                sys.exit('unknown fault %s' % name)
            self.numbers[name] = int(number) if number else None

    def on(self, name):
        return name in self.numbers

    def number(self, name):
        return self.numbers.get(name)

    def count(self, name):
        with self.lock:
            self.seen[name] = self.seen.get(name, 0) + 1
            return self.seen[name]

    def nth(self, name):
        """True at the Nth call only; the first when no number was given."""
        return self.on(name) and self.count(name) == (self.numbers[name] or 1)

    def first(self, name):
        """True for the first N calls; for ever when no number was given."""
        return self.on(name) and (self.numbers[name] is None or self.count(name) <= self.numbers[name])


class Request:
    def __init__(self, data):
        root = ET.fromstring(data)

        def text(path, default=''):
            return (root.findtext(path, None, NS) or default).strip()

        self.action = text('s:Header/a:Action')
        self.verb = self.action.rsplit('/', 1)[-1]
        self.message_id = text('s:Header/a:MessageID')
        self.to = text('s:Header/a:To')
        self.resource = text('s:Header/w:ResourceURI')
        self.shell_id = text('s:Header/w:SelectorSet/w:Selector')
        self.seconds = float(re.fullmatch(r'PT([\d.]+)S', text('s:Header/w:OperationTimeout')).group(1))
        self.room = int(text('s:Header/w:MaxEnvelopeSize'))
        self.body = root.find('s:Body', NS)

    def find(self, name):
        return self.body.find('.//rsp:' + name, NS)


class Service:
    """The shells and the verbs that reach them; knows nothing of HTTP."""

    def __init__(self, make_shell, faults, tell, knows):
        self.make_shell, self.faults, self.tell, self.knows = make_shell, faults, tell, knows
        self.shells, self.lock = {}, threading.Lock()

    def answer(self, data):
        request = Request(data)
        if self.faults.on('slow'):
            time.sleep(self.faults.number('slow') / 1000)
        try:
            status, action, body = 200, request.action + 'Response', self.carry_out(request)
        except WsmanFault as fault:
            status, action, body = 500, 'http://schemas.dmtf.org/wbem/wsman/1/wsman/fault', fault_body(fault)
        self.tell(event='soap', verb=request.verb, status=status, to=request.to, bytes=len(data))
        if self.faults.nth('not-soap'):
            return 200, b'<html><body>Welcome</body></html>'
        relates_to = 'uuid:' + str(uuid.uuid4()) if self.faults.nth('other-answer') else request.message_id
        return status, envelope(action, body, relates_to)

    def carry_out(self, request):
        if request.message_id in known_message_ids or not request.message_id.startswith('uuid:'):
            raise WsmanFault(2150858819, 'a:InvalidMessageInformationHeader', 'The message id is not fresh.')
        known_message_ids.add(request.message_id)
        if self.faults.first('busy'):
            raise WsmanFault(BUSY, 'w:InternalError', 'Somebody else is at it.')
        return getattr(self, 'on_' + request.verb.lower())(request)

    def shell(self, request):
        with self.lock:
            if request.shell_id not in self.shells:
                raise WsmanFault(GONE, 'w:InvalidSelectors', 'There is no such shell.')
            return self.shells[request.shell_id]

    def on_create(self, request):
        if self.faults.first('quota'):
            raise WsmanFault(QUOTA, 'w:QuotaLimit', 'This account has too many shells.')
        if self.faults.on('denied'):
            raise WsmanFault(DENIED, 'w:AccessDenied', 'This account may not open a shell.')
        if not self.knows(request.resource.rpartition('/')[2]):
            raise WsmanFault(NO_RESOURCE, 'w:InvalidResourceURI', 'There is no such session configuration.')
        shell = self.make_shell(request)
        shell_id = str(uuid.uuid4()).upper() if self.faults.on('own-shell-id') else request.find('Shell').get('ShellId')
        with self.lock:
            self.shells[shell_id] = shell
        if self.faults.nth('drop-create'):
            raise Cut('after Create')
        return ('<x:ResourceCreated xmlns:x="%s"><a:Address>http://localhost/wsman</a:Address><a:ReferenceParameters>'
                '<w:ResourceURI>%s</w:ResourceURI><w:SelectorSet><w:Selector Name="ShellId">%s</w:Selector></w:SelectorSet>'
                '</a:ReferenceParameters></x:ResourceCreated><rsp:Shell><rsp:ShellId>%s</rsp:ShellId></rsp:Shell>'
                % (TRANSFER.rstrip('/'), escape(request.resource), shell_id, shell_id))

    def on_command(self, request):
        shell = self.shell(request)
        line = request.find('CommandLine')
        if self.faults.on('ignore-command'):
            raise Cut('before Command')
        shell.command(line.get('CommandId'), base64.b64decode(request.find('Arguments').text))
        if self.faults.nth('drop-command'):
            raise Cut('after Command')
        return '<rsp:CommandResponse><rsp:CommandId>%s</rsp:CommandId></rsp:CommandResponse>' % line.get('CommandId')

    def on_send(self, request):
        stream = request.find('Stream')
        shell = self.shell(request)
        if self.faults.on('ignore-send'):
            raise Cut('before Send')
        shell.send(stream.get('CommandId'), base64.b64decode(stream.text or ''))
        if self.faults.nth('drop-send'):
            raise Cut('after Send')
        return '<rsp:SendResponse/>'

    def on_receive(self, request):
        shell = self.shell(request)
        command_id = request.find('DesiredStream').get('CommandId')
        if command_id and self.faults.on('restart-after-command'):
            with self.lock:
                self.shells.clear()
            raise WsmanFault(GONE, 'w:InvalidSelectors', 'There is no such shell.')
        if command_id and self.faults.nth('drop-receive'):
            raise Cut('before Receive')
        if command_id and self.faults.first('wait'):
            raise WsmanFault(WAIT, 'w:TimedOut', 'Nothing to say yet.')
        if command_id and getattr(shell, 'lost', None):
            with self.lock:
                self.shells.pop(request.shell_id, None)
            raise Cut(str(shell.lost))
        taken = shell.receive(command_id, request.seconds, (request.room - 4000) * 3 // 4)
        if taken is None:
            raise WsmanFault(GONE, 'w:InvalidSelectors', 'There is no such command.')
        pieces, done = taken
        if not pieces and not done:
            raise WsmanFault(WAIT, 'w:TimedOut', 'Nothing to say yet.')
        if command_id and self.faults.nth('lose-receive'):
            raise Cut('after Receive took its output')
        of = ' CommandId="%s"' % command_id if command_id else ''
        body = ''.join('<rsp:Stream Name="stdout"%s>%s</rsp:Stream>' % (of, base64.b64encode(piece).decode()) for piece in pieces)
        if command_id:
            body += '<rsp:CommandState%s State="%sCommandState/%s"/>' % (of, SHELL, 'Done' if done else 'Running')
        return '<rsp:ReceiveResponse>%s</rsp:ReceiveResponse>' % body

    def on_signal(self, request):
        signal = request.find('Signal')
        self.shell(request).signal(signal.get('CommandId'), (request.find('Code').text or '').strip())
        return '<rsp:SignalResponse/>'

    def on_delete(self, request):
        shell = self.shell(request)
        with self.lock:
            self.shells.pop(request.shell_id, None)
        shell.close()
        return ''

    def close(self):
        for shell in list(self.shells.values()):
            shell.close()


def envelope(action, body, relates_to):
    spaces = ''.join(' xmlns:%s="%s"' % pair for pair in NS.items())
    return ('<?xml version="1.0" encoding="UTF-8"?><s:Envelope xml:lang="en-US"%s><s:Header><a:Action>%s</a:Action>'
            '<a:MessageID>uuid:%s</a:MessageID><a:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:To>'
            '<a:RelatesTo>%s</a:RelatesTo></s:Header><s:Body>%s</s:Body></s:Envelope>'
            % (spaces, action, uuid.uuid4(), escape(relates_to), body)).encode()


def fault_body(fault):
    return ('<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>%s</s:Value></s:Subcode></s:Code>'
            '<s:Reason><s:Text xml:lang="en-US">%s</s:Text></s:Reason><s:Detail>'
            '<f:WSManFault xmlns:f="http://schemas.microsoft.com/wbem/wsman/1/wsmanfault" Code="%d" Machine="peer">'
            '<f:Message>%s</f:Message></f:WSManFault></s:Detail></s:Fault>'
            % (fault.subcode, escape(fault.text), fault.code, escape(fault.text)))
