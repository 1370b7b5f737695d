// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirage.disk.BlockDevice;

/** The server's part of the handshake: options, until the client chooses an export or leaves. */
final class ServerHandshake {

    static final int ALLOCATION_CONTEXT = 1;

    private static final int MAX_OPTION = 64 << 10;
    private static final int MAX_OPTIONS = 1000;
    private static final int PREFERRED_BLOCK = 4096;
    private static final int FLAGS = Protocol.FLAG_HAS_FLAGS | Protocol.FLAG_READ_ONLY | Protocol.FLAG_CAN_MULTI_CONN;

    /** What both sides have agreed on. */
    record Agreement(BlockDevice device, boolean structured, boolean allocation) {}

    private final SocketChannel channel;
    private final Map<String, BlockDevice> exports;
    private boolean zeroes;
    private boolean structured;
    private String allocationOf;

    ServerHandshake(SocketChannel channel, Map<String, BlockDevice> exports) {
        this.channel = channel;
        this.exports = exports;
    }

    /** Returns null when the client leaves in good order. */
    Agreement run() throws IOException {
        ByteBuffer greeting = ByteBuffer.allocate(18);
        greeting.putLong(Protocol.SERVER_MAGIC).putLong(Protocol.OPTION_MAGIC);
        Wire.write(channel, greeting.putShort((short) (Protocol.FIXED_NEWSTYLE | Protocol.NO_ZEROES)).flip());
        int flags = Wire.read(channel, 4).getInt();
        if ((flags & ~(Protocol.FIXED_NEWSTYLE | Protocol.NO_ZEROES)) != 0) {
            throw new NbdException("the client wants what it was not offered");
        }
        zeroes = (flags & Protocol.NO_ZEROES) == 0;
        for (int i = 0; i < MAX_OPTIONS; i++) {
            ByteBuffer head = Wire.read(channel, 16);
            if (head.getLong() != Protocol.OPTION_MAGIC) {
                throw new NbdException("the client does not keep to the protocol");
            }
            int option = head.getInt();
            int length = head.getInt();
            if (length < 0 || length > MAX_OPTION) {
                throw new NbdException("the client sends an overlong option");
            }
            ByteBuffer data = Wire.read(channel, length);
            if (option == Protocol.OPT_ABORT) {
                reply(option, Protocol.REP_ACK);
                return null;
            }
            Agreement agreement = option == Protocol.OPT_EXPORT_NAME ? exportName(data) : answer(option, data);
            if (agreement != null) {
                return agreement;
            }
        }
        throw new NbdException("the client does not come to an end with its options");
    }

    private Agreement answer(int option, ByteBuffer data) throws IOException {
        try {
            switch (option) {
                case Protocol.OPT_LIST -> list(data);
                case Protocol.OPT_STRUCTURED_REPLY -> structuredReply(data);
                case Protocol.OPT_INFO, Protocol.OPT_GO -> {
                    return info(option, data);
                }
                case Protocol.OPT_LIST_META_CONTEXT, Protocol.OPT_SET_META_CONTEXT -> metaContext(option, data);
                default -> reply(option, Protocol.REP_ERR_UNSUP);
            }
        } catch (BufferUnderflowException e) {
            reply(option, Protocol.REP_ERR_INVALID);
        }
        return null;
    }

    /** The old way of choosing an export: it cannot be refused but by hanging up. */
    private Agreement exportName(ByteBuffer data) throws IOException {
        String name = StandardCharsets.UTF_8.decode(data).toString();
        BlockDevice device = exports.get(name);
        if (device == null) {
            throw new NbdException("the client asks for an export that is not here");
        }
        ByteBuffer reply = ByteBuffer.allocate(zeroes ? 134 : 10).putLong(device.size()).putShort((short) FLAGS);
        Wire.write(channel, reply.rewind());
        return agreement(name, device);
    }

    private Agreement agreement(String name, BlockDevice device) {
        return new Agreement(device, structured, structured && name.equals(allocationOf));
    }

    private void list(ByteBuffer data) throws IOException {
        if (data.hasRemaining()) {
            reply(Protocol.OPT_LIST, Protocol.REP_ERR_INVALID);
            return;
        }
        for (String name : exports.keySet()) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            reply(Protocol.OPT_LIST, Protocol.REP_SERVER, ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes));
        }
        reply(Protocol.OPT_LIST, Protocol.REP_ACK);
    }

    private void structuredReply(ByteBuffer data) throws IOException {
        boolean valid = !data.hasRemaining();
        structured |= valid;
        reply(Protocol.OPT_STRUCTURED_REPLY, valid ? Protocol.REP_ACK : Protocol.REP_ERR_INVALID);
    }

    private Agreement info(int option, ByteBuffer data) throws IOException {
        String name = string(data);
        List<Integer> wanted = new ArrayList<>();
        for (int left = Short.toUnsignedInt(data.getShort()); left > 0; left--) {
            wanted.add((int) data.getShort());
        }
        BlockDevice device = exports.get(name);
        if (device == null) {
            reply(option, Protocol.REP_ERR_UNKNOWN, text("there is no export of this name"));
            return null;
        }
        ByteBuffer export = ByteBuffer.allocate(12).putShort((short) Protocol.INFO_EXPORT);
        reply(option, Protocol.REP_INFO, export.putLong(device.size()).putShort((short) FLAGS));
        if (wanted.contains(Protocol.INFO_NAME)) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            reply(option, Protocol.REP_INFO, ByteBuffer.allocate(2 + bytes.length).putShort((short) Protocol.INFO_NAME).put(bytes));
        }
        if (wanted.contains(Protocol.INFO_BLOCK_SIZE)) {
            ByteBuffer sizes = ByteBuffer.allocate(14).putShort((short) Protocol.INFO_BLOCK_SIZE);
            reply(option, Protocol.REP_INFO, sizes.putInt(1).putInt(PREFERRED_BLOCK).putInt(Protocol.MAX_PAYLOAD));
        }
        reply(option, Protocol.REP_ACK);
        return option == Protocol.OPT_GO ? agreement(name, device) : null;
    }

    private void metaContext(int option, ByteBuffer data) throws IOException {
        boolean set = option == Protocol.OPT_SET_META_CONTEXT;
        String name = string(data);
        List<String> queries = new ArrayList<>();
        for (int left = data.getInt(); left > 0; left--) {
            queries.add(string(data));
        }
        if (set) {
            allocationOf = null;
        }
        if (!structured) {
            reply(option, Protocol.REP_ERR_INVALID, text("structured replies come first"));
            return;
        }
        if (!exports.containsKey(name)) {
            reply(option, Protocol.REP_ERR_UNKNOWN, text("there is no export of this name"));
            return;
        }
        boolean all = !set && (queries.isEmpty() || queries.contains("base:"));
        if (all || queries.contains(Protocol.ALLOCATION)) {
            allocationOf = set ? name : allocationOf;
            ByteBuffer context = ByteBuffer.allocate(4 + Protocol.ALLOCATION.length());
            context.putInt(set ? ALLOCATION_CONTEXT : 0).put(Protocol.ALLOCATION.getBytes(StandardCharsets.US_ASCII));
            reply(option, Protocol.REP_META_CONTEXT, context);
        }
        reply(option, Protocol.REP_ACK);
    }

    private static String string(ByteBuffer data) {
        int length = data.getInt();
        if (length < 0 || length > data.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer text(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length).put(bytes);
    }

    private void reply(int option, int type) throws IOException {
        reply(option, type, ByteBuffer.allocate(0));
    }

    /** @param data full, as it was written */
    private void reply(int option, int type, ByteBuffer data) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(20);
        head.putLong(Protocol.OPTION_REPLY_MAGIC).putInt(option).putInt(type).putInt(data.capacity());
        Wire.write(channel, head.flip(), data.rewind());
    }
}
