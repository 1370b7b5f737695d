// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The client's part of the fixed newstyle handshake, up to the beginning of transmission. */
final class Handshake {

    private static final int MAX_OPTION_REPLY = 64 << 10;
    /** More replies to one option than any server has reason to send. */
    private static final int MAX_REPLIES = 1000;

    private final SocketChannel channel;
    private final byte[] export;

    Handshake(SocketChannel channel, String export) {
        this.channel = channel;
        this.export = export.getBytes(StandardCharsets.UTF_8);
    }

    private record Reply(int type, ByteBuffer data) {

        boolean error() {
            return type < 0;
        }
    }

    ExportInfo run() throws IOException {
        ByteBuffer greeting = Wire.read(channel, 18);
        if (greeting.getLong() != Protocol.SERVER_MAGIC || greeting.getLong() != Protocol.OPTION_MAGIC) {
            throw new NbdException("this is no NBD server of the newstyle kind");
        }
        int flags = greeting.getShort();
        if ((flags & Protocol.FIXED_NEWSTYLE) == 0) {
            throw new NbdException("the NBD server speaks an older protocol than fixed newstyle");
        }
        Wire.write(channel, ByteBuffer.allocate(4).putInt(flags & (Protocol.FIXED_NEWSTYLE | Protocol.NO_ZEROES)).flip());

        send(Protocol.OPT_STRUCTURED_REPLY, ByteBuffer.allocate(0));
        boolean structured = receive(Protocol.OPT_STRUCTURED_REPLY).type == Protocol.REP_ACK;
        OptionalInt context = structured ? allocationContext() : OptionalInt.empty();
        return go(structured, context);
    }

    private OptionalInt allocationContext() throws IOException {
        byte[] query = Protocol.ALLOCATION.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer data = ByteBuffer.allocate(12 + export.length + query.length);
        data.putInt(export.length).put(export).putInt(1).putInt(query.length).put(query);
        send(Protocol.OPT_SET_META_CONTEXT, data.flip());
        OptionalInt context = OptionalInt.empty();
        for (int i = 0; i < MAX_REPLIES; i++) {
            Reply reply = receive(Protocol.OPT_SET_META_CONTEXT);
            if (reply.type == Protocol.REP_ACK || reply.error()) {
                return context;
            }
            if (reply.type == Protocol.REP_META_CONTEXT && reply.data.remaining() >= 4) {
                int number = reply.data.getInt();
                if (StandardCharsets.UTF_8.decode(reply.data).toString().equals(Protocol.ALLOCATION)) {
                    context = OptionalInt.of(number);
                }
            }
        }
        throw endless();
    }

    private ExportInfo go(boolean structured, OptionalInt context) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(8 + export.length);
        data.putInt(export.length).put(export).putShort((short) 1).putShort((short) Protocol.INFO_BLOCK_SIZE);
        send(Protocol.OPT_GO, data.flip());
        long size = -1;
        int flags = 0;
        int minimum = 1;
        int maximum = Protocol.MAX_PAYLOAD;
        for (int i = 0; i < MAX_REPLIES; i++) {
            Reply reply = receive(Protocol.OPT_GO);
            if (reply.error()) {
                throw new NbdException("the NBD server refuses the export '" + name() + "'" + reason(reply));
            }
            if (reply.type == Protocol.REP_ACK) {
                return info(size, flags, minimum, maximum, structured, context);
            }
            int kind = reply.type == Protocol.REP_INFO && reply.data.remaining() >= 2 ? reply.data.getShort() : -1;
            if (kind == Protocol.INFO_EXPORT && reply.data.remaining() == 10) {
                size = reply.data.getLong();
                flags = reply.data.getShort();
            } else if (kind == Protocol.INFO_BLOCK_SIZE && reply.data.remaining() == 12) {
                minimum = reply.data.getInt();
                reply.data.getInt();
                maximum = reply.data.getInt();
            }
        }
        throw endless();
    }

    private static ExportInfo info(long size, int flags, int minimum, int maximum, boolean structured, OptionalInt context)
            throws IOException {
        // a maximum may be as large as 0xffffffff, "no limit"
        int longest = maximum < 0 ? Protocol.MAX_PAYLOAD : Math.min(maximum, Protocol.MAX_PAYLOAD);
        if (size < 0 || minimum < 1 || Integer.bitCount(minimum) != 1 || minimum > 64 << 10 || longest < minimum) {
            throw new NbdException("the NBD server describes an export that cannot be: " + size + " bytes, blocks of "
                    + minimum + " to " + maximum);
        }
        return new ExportInfo(size, flags, minimum, longest / minimum * minimum, structured, context);
    }

    private String name() {
        return new String(export, StandardCharsets.UTF_8);
    }

    private static String reason(Reply reply) {
        String text = StandardCharsets.UTF_8.decode(reply.data).toString().replaceAll("\\p{Cntrl}", "?");
        return text.isEmpty() ? " (error " + (reply.type & Integer.MAX_VALUE) + ")" : ": " + text;
    }

    private static NbdException endless() {
        return new NbdException("the NBD server does not come to an end with its replies");
    }

    private void send(int option, ByteBuffer data) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(16);
        head.putLong(Protocol.OPTION_MAGIC).putInt(option).putInt(data.remaining());
        Wire.write(channel, head.flip(), data);
    }

    private Reply receive(int option) throws IOException {
        ByteBuffer head = Wire.read(channel, 20);
        if (head.getLong() != Protocol.OPTION_REPLY_MAGIC || head.getInt() != option) {
            throw new NbdException("the NBD server does not keep to the protocol");
        }
        int type = head.getInt();
        int length = head.getInt();
        if (length < 0 || length > MAX_OPTION_REPLY) {
            throw new NbdException("the NBD server sends an overlong reply");
        }
        return new Reply(type, Wire.read(channel, length));
    }
}
