// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.Command;
import org.mirage.disk.PatternedDisk;
import org.mirage.disk.RawFile;

/** Clients that do what no tool does. */
@Timeout(120)
class HostileClientTest {

    @TempDir
    Path folder;

    RawFile disk;
    NbdServer server;

    @BeforeEach
    void serve() throws IOException {
        disk = RawFile.open(PatternedDisk.make(folder.resolve("disk.raw")));
        server = NbdServer.start(Map.of("", disk));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        disk.close();
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(server.socket()));
    }

    /** A connection past the handshake of the oldest kind, which has simple replies. */
    private SocketChannel simple() throws IOException {
        SocketChannel channel = connect();
        Wire.read(channel, 18);
        Wire.write(channel, ByteBuffer.allocate(4).putInt(1).flip());
        Wire.write(channel, ByteBuffer.allocate(16).putLong(Protocol.OPTION_MAGIC).putInt(Protocol.OPT_EXPORT_NAME).putInt(0).flip());
        ByteBuffer export = Wire.read(channel, 134);
        assertEquals(disk.size(), export.getLong());
        return channel;
    }

    private static void request(SocketChannel channel, int flags, int type, long cookie, long offset, int length) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(28).putInt(Protocol.REQUEST_MAGIC).putShort((short) flags);
        Wire.write(channel, message.putShort((short) type).putLong(cookie).putLong(offset).putInt(length).flip());
    }

    private static int errorOf(SocketChannel channel, long cookie) throws IOException {
        ByteBuffer reply = Wire.read(channel, 16);
        assertEquals(Protocol.SIMPLE_REPLY_MAGIC, reply.getInt());
        int error = reply.getInt();
        assertEquals(cookie, reply.getLong());
        return error;
    }

    @Test
    void simpleRepliesToAnOldClient() throws Exception {
        try (SocketChannel channel = simple()) {
            request(channel, 0, Protocol.CMD_READ, 77, 4096, 3 << 20);
            assertEquals(0, errorOf(channel, 77));
            ByteBuffer expected = ByteBuffer.allocate(3 << 20);
            disk.read(4096, expected);
            assertEquals(expected.flip(), Wire.read(channel, 3 << 20));
            request(channel, 0, Protocol.CMD_READ, 78, 0, 0);
            assertEquals(0, errorOf(channel, 78));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 512, 1", "0, 4, 0, 512, 1", "0, 6, 0, 512, 1", "0, 0, -1, 512, 22", "0, 0, 9223372036854775807, 512, 22",
        "0, 0, 73401856, 1, 22", "0, 0, 0, -1, 22", "0, 0, 0, 33554433, 22", "4, 0, 0, 512, 22", "0, 7, 0, 512, 22",
        "0, 8, 0, 512, 22", "0, 65535, 0, 0, 22", "0, 3, 0, 0, 0", "0, 5, 0, 512, 0"
    })
    void whatCannotBeAsked(int flags, int type, long offset, int length, int error) throws Exception {
        try (SocketChannel channel = simple()) {
            request(channel, flags, type, 5, offset, length);
            if (type == Protocol.CMD_WRITE) {
                Wire.write(channel, ByteBuffer.allocate(length));
            }
            assertEquals(error, errorOf(channel, 5));
            // and the connection goes on
            request(channel, 0, Protocol.CMD_READ, 6, 0, 1);
            assertEquals(0, errorOf(channel, 6));
        }
    }

    @Test
    void whoBreaksTheProtocolIsHungUpOn() throws Exception {
        List<ByteBuffer> messages = new ArrayList<>();
        messages.add(ByteBuffer.allocate(28).putInt(0x12345678).rewind());
        messages.add(ByteBuffer.allocate(28).putInt(Protocol.REQUEST_MAGIC).putShort((short) 0).putShort((short) 1)
                .putLong(1).putLong(0).putInt(64 << 20).flip());
        for (ByteBuffer message : messages) {
            try (SocketChannel channel = simple()) {
                Wire.write(channel, message);
                assertThrows(IOException.class, () -> Wire.read(channel, 1));
            }
        }
        for (int length : new int[] {-1, 65_537, Integer.MAX_VALUE}) {
            try (SocketChannel channel = connect()) {
                Wire.read(channel, 18);
                Wire.write(channel, ByteBuffer.allocate(20).putInt(3).putLong(Protocol.OPTION_MAGIC).putInt(7).putInt(length).flip());
                assertThrows(IOException.class, () -> Wire.read(channel, 1));
            }
        }
    }

    @Test
    void optionsThatContradictThemselves() throws Exception {
        try (SocketChannel channel = connect()) {
            Wire.read(channel, 18);
            Wire.write(channel, ByteBuffer.allocate(4).putInt(3).flip());
            for (int option : new int[] {Protocol.OPT_INFO, Protocol.OPT_GO, Protocol.OPT_SET_META_CONTEXT, Protocol.OPT_LIST_META_CONTEXT}) {
                for (int[] data : new int[][] {{}, {-1}, {1000}, {0}, {0, -1}, {0, Integer.MAX_VALUE, 5}}) {
                    ByteBuffer message = ByteBuffer.allocate(16 + 4 * data.length).putLong(Protocol.OPTION_MAGIC).putInt(option);
                    message.putInt(4 * data.length);
                    for (int number : data) {
                        message.putInt(number);
                    }
                    Wire.write(channel, message.flip());
                    ByteBuffer reply = Wire.read(channel, 20);
                    reply.position(8);
                    assertEquals(option, reply.getInt());
                    assertEquals(Protocol.REP_ERR_INVALID, reply.getInt(), "option " + option + " " + List.of(data.length));
                    Wire.skip(channel, reply.getInt());
                }
            }
        }
    }

    @Test
    void randomBytes() throws Exception {
        Random random = new Random(4711);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            try (SocketChannel channel = i % 2 == 0 ? connect() : simple()) {
                Wire.write(channel, ByteBuffer.wrap(noise));
            } catch (IOException e) {
                // it may hang up while we still write
            }
        }
        assertEquals(Long.toString(disk.size()), Command.run("nbdinfo", "--size", server.uri("")).strip());
    }

    @Test
    void clientsThatTakeNoReplies() throws Exception {
        List<SocketChannel> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                SocketChannel channel = simple();
                idle.add(channel);
                for (int j = 0; j < 20; j++) {
                    request(channel, 0, Protocol.CMD_READ, j, 0, 32 << 20);
                }
            }
            Path copy = folder.resolve("copy");
            Command.run("nbdcopy", server.uri(""), copy);
            assertEquals(disk.size(), copy.toFile().length());
            // closing ends those who wait for the clients
            server.close();
        } finally {
            for (SocketChannel channel : idle) {
                channel.close();
            }
        }
        assertThrows(IOException.class, () -> SocketChannel.open(StandardProtocolFamily.UNIX).connect(UnixDomainSocketAddress.of(server.socket())));
    }
}
