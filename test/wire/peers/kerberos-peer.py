#!/usr/bin/python3
"""A server that signs in with Kerberos and answers each sealed message with the same message, for tests.

MIT GSSAPI does the work on this side, and messages are taken apart and put together as Windows does it: in two pieces
(IOV), which shares no code with the client under test. The keys come from KRB5_KTNAME. Standard output carries one JSON
object a line. Faults are named on the command line.
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
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import gssapi
from gssapi.raw import IOV, ChannelBindings, IOVBufferType, unwrap_iov, wrap_iov

from psrp import PsrpService
from windows import Windows, signed_in
from wsman import Cut, Faults, Service

CHANNEL_BOUND = 0x800
FIRST = b'--Encrypted Boundary\r\n'
LAST = b'--Encrypted Boundary--\r\n'
OCTETS = b'\tContent-Type: application/octet-stream\r\n'
PROTOCOL = b'application/HTTP-Kerberos-session-encrypted'
SIGNATURE = 60
told = threading.Lock()


def tell(**event):
    with told:
        print(json.dumps(event), flush=True)


class Refused(Exception):
    def __init__(self, status, why):
        super().__init__(why)
        self.status = status


class Connection(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    disable_nagle_algorithm = True
    wbufsize = 1 << 20
    given = credentials = bindings = service = account = None

    def setup(self):
        super().setup()
        self.context, self.last = None, None
        tell(event='connected')

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        try:
            header = self.headers.get('Authorization')
            tokens = self.authorize(header) if header else []
            if self.context is None or not self.context.complete:
                return self.reply(401, tokens=tokens or ['Kerberos'])
            if not body:
                return self.reply(200, tokens=tokens)
            self.exchange(body)
        except Refused as refusal:
            tell(event='refused', status=refusal.status, why=str(refusal))
            self.reply(refusal.status)
        except Cut as cut:
            tell(event='cut', why=str(cut))
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            self.wfile = open(os.devnull, 'wb')

    def authorize(self, header):
        scheme, _, token = header.partition(' ')
        if scheme != 'Kerberos':
            return ['Kerberos']
        self.context = gssapi.SecurityContext(creds=self.credentials, usage='accept', channel_bindings=self.bindings)
        out = None
        try:
            out = self.context.step(base64.b64decode(token))
            # A failure that comes with a message for the client is raised only here.
            if not self.context.complete:
                raise Refused(401, 'one message was not enough')
        except gssapi.exceptions.GSSError as error:
            tell(event='sign-in refused', why=str(error)[:300])
            self.context = None
            return ['Kerberos ' + base64.b64encode(out).decode()] if out else []
        flags = int(self.context.actual_flags)
        if self.given.strict and not flags & CHANNEL_BOUND:
            tell(event='sign-in refused', why='not bound to the channel')
            self.context = None
            return []
        self.account = str(self.context.initiator_name)
        tell(event='signed in', user=self.account, bound=bool(flags & CHANNEL_BOUND), flags=flags)
        if self.fault('no-proof'):
            return []
        if self.fault('false-proof'):
            out = out[:-1] + bytes([out[-1] ^ 1])
        return ['Kerberos ' + base64.b64encode(out).decode()]

    def fault(self, name):
        return name in self.given.fault

    def exchange(self, body):
        sealed = self.headers.get('Content-Type', '').startswith('multipart/encrypted')
        if not sealed and not self.given.tls:
            raise Refused(500, 'a message without encryption over HTTP')
        plain = self.unseal(body) if sealed else body
        tell(event='message', bytes=len(plain), sha256=hashlib.sha256(plain).hexdigest())
        status = 200
        if self.service:
            signed_in.account = self.account
            status, plain = self.service.answer(plain)
        if not sealed or self.fault('plain-answer'):
            return self.reply(status, plain, 'application/soap+xml;charset=UTF-8')
        answer = self.last if self.fault('replay-answer') and self.last else self.seal(plain)
        self.last = answer
        self.reply(status, answer, 'multipart/encrypted;protocol="%s";boundary="Encrypted Boundary"' % PROTOCOL.decode())

    def unseal(self, body):
        head, payload = body[len(FIRST):].split(FIRST, 1)
        length = re.search(rb'OriginalContent: type=application/soap\+xml;charset=UTF-8;Length=(\d+)\r\n', head)
        if not length or PROTOCOL not in head or not payload.startswith(OCTETS) or not payload.endswith(LAST):
            raise Refused(400, 'form of the sealed body')
        payload = payload[len(OCTETS):-len(LAST)]
        if struct.unpack('<i', payload[:4])[0] != SIGNATURE:
            raise Refused(400, 'length of the signature')
        pieces = IOV(
            (IOVBufferType.header, False, payload[4:4 + SIGNATURE]),
            payload[4 + SIGNATURE:], IOVBufferType.data, std_layout=False)
        try:
            opened = unwrap_iov(self.context, pieces)
        except gssapi.exceptions.GSSError as error:
            raise Refused(400, 'the seal does not fit: %s' % str(error)[:100])
        if not opened.encrypted or len(pieces[1].value) != int(length.group(1)):
            raise Refused(400, 'not encrypted, or of another length')
        return pieces[1].value

    def seal(self, plain):
        pieces = IOV(IOVBufferType.header, plain, IOVBufferType.padding, std_layout=False)
        wrap_iov(self.context, pieces, confidential=not self.fault('only-signed'))
        signature, data = bytearray(pieces[0].value), bytearray(pieces[1].value + (pieces[2].value or b''))
        if self.fault('flip-signature'):
            signature[30] ^= 1
        if self.fault('flip-answer'):
            data[len(data) // 2] ^= 1
        head = b'\tContent-Type: %s\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=%d\r\n' % (PROTOCOL, len(plain))
        return FIRST + head + FIRST + OCTETS + struct.pack('<i', len(signature)) + bytes(signature) + bytes(data) + LAST

    def reply(self, status, body=b'', content_type=None, tokens=()):
        self.send_response(status)
        for value in tokens:
            self.send_header('WWW-Authenticate', value)
        if body:
            self.send_header('Content-Type', content_type)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def bindings_of(path):
    with open(path) as pem:
        der = ssl.PEM_cert_to_DER_cert(pem.read())
    return ChannelBindings(application_data=b'tls-server-end-point:' + hashlib.sha256(der).digest())


def stop_with_parent():
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tls', nargs=2, metavar=('CERT', 'KEY'))
    parser.add_argument('--bind', metavar='CERT', help='the certificate that sign-ins must be bound to')
    parser.add_argument('--strict', action='store_true', help='refuse sign-ins that are not bound')
    parser.add_argument('--windows', metavar='STATE', help='answer as a server, from this file; see windows.py')
    parser.add_argument('--fault', action='append', default=[])
    given = parser.parse_args()
    Connection.given = given
    if given.windows:
        windows = Windows(given.windows)
        Connection.service = Service(lambda request: PsrpService(request, tell, windows), Faults([]), tell, lambda name: True)
    Connection.bindings = bindings_of(given.bind) if given.bind else None
    Connection.credentials = gssapi.Credentials(usage='accept', mechs=[gssapi.MechType.kerberos])
    server = ThreadingHTTPServer(('127.0.0.1', 0), Connection)
    server.daemon_threads = True
    if given.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*given.tls)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=stop_with_parent, daemon=True).start()
    tell(event='listening', port=server.server_address[1])
    server.serve_forever()


if __name__ == '__main__':
    main()
