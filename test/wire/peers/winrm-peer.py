#!/usr/bin/python3
"""A server that speaks WinRM, for tests: HTTP or HTTPS on a free loopback port, NTLM by gss-ntlmssp, Basic over TLS.

What protects a message here (MIT GSSAPI and gss-ntlmssp) shares no code with the client under test. Standard output
carries one JSON object a line: first the port, then what happened. Users come from NTLM_USER_FILE.
"""
import argparse
import base64
import hashlib
import json
import os
import re
import socket
import ssl
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import gssapi
from gssapi.raw import ChannelBindings

from engine import EngineService
from psrp import PsrpService
from windows import Windows, signed_in
from wsman import Cut, Faults, Service

MUTUAL = 'http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual'
NTLM = gssapi.OID.from_int_seq('1.3.6.1.4.1.311.2.2.10')
CHANNEL_BOUND = 0x800
SIGNATURE = 16
FIRST = b'--Encrypted Boundary\r\n'
LAST = b'--Encrypted Boundary--\r\n'
OCTETS = b'\tContent-Type: application/octet-stream\r\n'
PROTOCOL = 'application/HTTP-SPNEGO-session-encrypted'
told = threading.Lock()


def tell(**event):
    with told:
        print(json.dumps(event), flush=True)


class Refused(Exception):
    """The message is not what a careful server accepts; the text goes to the log, a bare status to the client."""

    def __init__(self, status, why):
        super().__init__(why)
        self.status = status


class Connection(BaseHTTPRequestHandler):
    """One instance is one TCP connection, and the sign-in belongs to it."""

    protocol_version = 'HTTP/1.1'
    disable_nagle_algorithm = True
    wbufsize = 1 << 20
    given = service = faults = credentials = users = bindings = account = None

    def setup(self):
        super().setup()
        self.context, self.answered = None, 0
        tell(event='connected')

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        try:
            self.answer(body)
        except Refused as refusal:
            tell(event='refused', status=refusal.status, why=str(refusal))
            self.reply(refusal.status)
        except Cut as cut:
            tell(event='cut', why=str(cut))
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            self.wfile = open(os.devnull, 'wb')

    def answer(self, body):
        if self.path != '/wsman' or self.faults.on('not-found'):
            raise Refused(404, 'path')
        if self.headers.get('Accept-Encoding') != 'identity':
            raise Refused(406, 'compression was not declined')
        header = self.headers.get('Authorization')
        tokens = []
        if header:
            tokens = self.authorize(header)
            if tokens is None:
                return
        elif not self.signed_in():
            return self.challenge()
        if not body:
            return self.reply(200, tokens=tokens)
        self.exchange(body)

    def signed_in(self):
        return self.context in ('basic', 'certificate') or (self.context is not None and self.context.complete)

    def authorize(self, header):
        """The values for WWW-Authenticate, or None when the answer is already on its way."""
        scheme, _, token = header.partition(' ')
        if scheme == MUTUAL and self.given.client_ca:
            return self.certificate()
        if scheme == 'Basic' and self.given.tls and self.basic(token):
            self.context = 'basic'
            return []
        if scheme != 'Negotiate' or self.faults.on('basic-only'):
            return self.challenge()
        try:
            if self.context is None or isinstance(self.context, str) or self.context.complete:
                self.context = gssapi.SecurityContext(
                    creds=self.credentials, usage='accept', channel_bindings=self.bindings)
            out = self.context.step(base64.b64decode(token))
        except gssapi.exceptions.GSSError as error:
            tell(event='sign-in refused', why=str(error)[:200])
            self.context = None
            return self.challenge()
        tokens = ['Negotiate ' + base64.b64encode(out).decode()] if out else []
        if not self.context.complete:
            return self.reply(401, tokens=tokens)
        if self.faults.on('strict') and not int(self.context.actual_flags) & CHANNEL_BOUND:
            tell(event='sign-in refused', why='not bound to the channel')
            return self.challenge()
        self.account = str(self.context.initiator_name)
        tell(event='signed in', user=self.account, flags=int(self.context.actual_flags))
        return tokens

    def certificate(self):
        """The TLS layer has verified the certificate already; here it is mapped to an account by its name."""
        shown = self.connection.getpeercert() or {}
        names = [value for part in shown.get('subject', ()) for key, value in part if key == 'commonName']
        if not names or names[0] not in [user for _, user, _ in self.users]:
            tell(event='sign-in refused', why='no account is mapped to %s' % names)
            return self.challenge()
        if self.context != 'certificate':
            tell(event='signed in', user=names[0], tls=self.connection.version())
        self.context = 'certificate'
        return []

    def basic(self, token):
        name, _, password = base64.b64decode(token).decode().partition(':')
        self.account = name
        return any(name == '%s\\%s' % (d, u) and password == p for d, u, p in self.users)

    def challenge(self):
        self.context = None
        offers = ['Kerberos'] if self.faults.on('no-ntlm') else ['Negotiate', 'Kerberos']
        self.reply(401, tokens=offers + (['Basic realm="WSMAN"'] if self.given.tls else []))

    def exchange(self, body):
        signed_in.account = self.account
        if self.faults.nth('bad-request'):
            self.context = None
            raise Refused(400, 'the sign-in was forgotten')
        if self.faults.first('unavailable'):
            raise Refused(503, 'unavailable')
        if self.faults.on('empty-500'):
            raise Refused(500, 'treated as unencrypted')
        sealed = self.headers.get('Content-Type', '').startswith('multipart/encrypted')
        if sealed:
            body = self.unseal(body)
        elif not self.given.tls:
            raise Refused(500, 'a message without encryption over HTTP')
        elif self.headers.get('Content-Type') != 'application/soap+xml;charset=UTF-8':
            raise Refused(415, 'content type')
        status, xml = self.service.answer(body)
        self.answered += 1
        if self.faults.on('hang-up-after') and self.answered >= self.faults.number('hang-up-after'):
            # As a service that restarts: the answer arrives, then the connection ends without a word in HTTP.
            self.close_connection = True
        if self.faults.nth('truncated'):
            self.send_response(status)
            self.send_header('Content-Length', str(len(xml) + 1000))
            self.end_headers()
            self.wfile.write(xml[:200])
            self.wfile.flush()
            raise Cut('in the middle of an answer')
        if sealed and not self.faults.on('plain-answer'):
            return self.reply(status, self.seal(xml), 'multipart/encrypted;protocol="%s";boundary="Encrypted Boundary"' % PROTOCOL)
        self.reply(status, xml)

    def unseal(self, body):
        if body.count(FIRST) < 2 or not body.endswith(LAST):
            raise Refused(400, 'form of the sealed body')
        head, payload = body[len(FIRST):].split(FIRST, 1)
        length = re.search(rb'OriginalContent: type=application/soap\+xml;charset=UTF-8;Length=(\d+)\r\n', head)
        if not length or PROTOCOL.encode() not in head or not payload.startswith(OCTETS):
            raise Refused(400, 'headers of the sealed body')
        payload = payload[len(OCTETS):-len(LAST)]
        if struct.unpack('<i', payload[:4])[0] != SIGNATURE:
            raise Refused(400, 'length of the signature')
        try:
            opened = self.context.unwrap(payload[4:])
        except gssapi.exceptions.GSSError as error:
            raise Refused(400, 'the seal does not fit: %s' % str(error)[:100])
        if not opened.encrypted or len(opened.message) != int(length.group(1)):
            raise Refused(400, 'not encrypted, or of another length')
        return opened.message

    def seal(self, xml):
        wrapped = self.context.wrap(xml, True).message
        signature, data = wrapped[:SIGNATURE], bytearray(wrapped[SIGNATURE:])
        if self.faults.nth('flip-answer'):
            data[len(data) // 2] ^= 1
        first, last = (b'-- Encrypted Boundary\r\n', b'-- Encrypted Boundary--\r\n') if self.faults.on('blank-boundary') else (FIRST, LAST)
        head = b'\tContent-Type: %s\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=%d\r\n' % (PROTOCOL.encode(), len(xml))
        return first + head + first + OCTETS + struct.pack('<i', SIGNATURE) + signature + bytes(data) + last

    def reply(self, status, body=b'', content_type='application/soap+xml;charset=UTF-8', tokens=()):
        self.send_response(status)
        for value in tokens:
            self.send_header('WWW-Authenticate', value)
        if body:
            self.send_header('Content-Type', content_type)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def channel_bindings(given):
    """Of the certificate that clients see, unless --bind names another: then a stranger stands in between."""
    path = given.bind or (given.tls and given.tls[0])
    if not path or given.bind == 'none':
        return None
    with open(path) as pem:
        der = ssl.PEM_cert_to_DER_cert(pem.read())
    return ChannelBindings(application_data=b'tls-server-end-point:' + hashlib.new(given.bind_hash, der).digest())


def stop_with_parent(service):
    """Answers each byte with an event, and ends when the test that started us is gone, however it went."""
    while sys.stdin.buffer.read(1):
        tell(event='told')
    service.close()
    os._exit(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tls', nargs=2, metavar=('CERT', 'KEY'))
    parser.add_argument('--bind', metavar='CERT', help='bind sign-ins to this certificate, or none')
    parser.add_argument('--bind-hash', default='sha256')
    parser.add_argument('--host', default='127.0.0.1')
    parser.add_argument('--fault', action='append', default=[], metavar='NAME[:N]')
    parser.add_argument('--windows', metavar='STATE', help='answer the agent from this file; see windows.py')
    parser.add_argument('--engine', action='store_true', help='a real pwsh in place of the stand-in')
    parser.add_argument('--client-ca', metavar='CA', help='demand a client certificate that this authority issued')
    parser.add_argument('--newest-tls', choices=['1.1', '1.2'], help='the newest version of TLS that is spoken')
    parser.add_argument('--configuration', action='append', default=[], metavar='NAME[=FILE.pssc]', help='a further session configuration')
    given = parser.parse_args()
    faults = Faults(given.fault)
    with open(os.environ['NTLM_USER_FILE']) as users:
        Connection.users = [line.rstrip('\n').split(':', 2) for line in users]
    Connection.given, Connection.faults = given, faults
    Connection.bindings = channel_bindings(given)
    Connection.credentials = gssapi.Credentials(usage='accept', mechs=[NTLM])
    files = dict(item.partition('=')[::2] for item in given.configuration)

    windows = Windows(given.windows) if given.windows else None

    def make_shell(request):
        if given.engine:
            return EngineService(request, tell, files.get(request.resource.rpartition('/')[2]))
        return PsrpService(request, tell, windows)

    def knows(name):
        return name.startswith('Microsoft.PowerShell') or name in files

    Connection.service = service = Service(make_shell, faults, tell, knows)
    if ':' in given.host:
        ThreadingHTTPServer.address_family = socket.AF_INET6
    server = ThreadingHTTPServer((given.host, 0), Connection)
    server.daemon_threads = True
    if given.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        # Old certificates are part of the tests.
        context.set_ciphers('DEFAULT@SECLEVEL=0')
        context.load_cert_chain(*given.tls)
        if given.client_ca:
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(given.client_ca)
        if given.newest_tls == '1.1':
            context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        if given.newest_tls == '1.2':
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=stop_with_parent, args=(service,), daemon=True).start()
    tell(event='listening', port=server.server_address[1], at=time.time())
    server.serve_forever()


if __name__ == '__main__':
    main()
