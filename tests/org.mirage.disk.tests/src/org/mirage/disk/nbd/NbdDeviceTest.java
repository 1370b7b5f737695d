// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.PatternedDisk;
import org.mirage.disk.QemuMap;
import org.mirage.disk.RawFile;

/** The client, against qemu-nbd and against servers that lie. */
@Timeout(120)
class NbdDeviceTest {

    @TempDir
    Path folder;

    private interface Talk {
        void with(NbdDevice device) throws Exception;
    }

    private void withQemu(String options, int connections, Talk talk) throws Exception {
        Path socket = folder.resolve("qemu");
        Process process = new ProcessBuilder("qemu-nbd", "--read-only", "-t", "-e", "8", "-k", socket.toString(), "--image-opts", options)
                .redirectErrorStream(true).start();
        try {
            while (!answers(socket)) {
                assertTrue(process.isAlive());
                Thread.sleep(5);
            }
            try (NbdDevice device = NbdDevice.connect(socket, "", connections)) {
                talk.with(device);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Whether somebody listens: the file of a socket is there a moment before. */
    private static boolean answers(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (SocketException notYet) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void readsThroughQemu(int connections) throws Exception {
        Path raw = PatternedDisk.make(folder.resolve("disk.raw"));
        withQemu("driver=raw,file.driver=file,file.filename=" + raw, connections, device -> {
            try (RawFile truth = RawFile.open(raw)) {
                assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(device));
                assertEquals(QemuMap.of(raw, "raw"), device.status(0, device.size()));
                assertEquals(List.of(new BlockStatus(50_000_001, 3, true)), device.status(50_000_001, 3));
            }
        });
    }

    @Test
    void keepsToTheBlocksOfTheServer() throws Exception {
        Path raw = PatternedDisk.make(folder.resolve("disk.raw"));
        try (RandomAccessFile file = new RandomAccessFile(raw.toFile(), "rw")) {
            file.setLength(70 << 20); // whole blocks of 4096 bytes
        }
        String options = "driver=blkdebug,align=4096,image.driver=raw,image.file.driver=file,image.file.filename=" + raw;
        withQemu(options, 2, device -> {
            byte[] truth = Files.readAllBytes(raw);
            for (int[] range : new int[][] {{0, 70 << 20}, {1, 1}, {4095, 2}, {12_345, 3_456_789}, {(70 << 20) - 1, 1}, {8192, 4096}}) {
                ByteBuffer read = ByteBuffer.allocate(range[1]);
                device.read(range[0], read);
                assertEquals(ByteBuffer.wrap(truth, range[0], range[1]), read.flip());
            }
            assertEquals(List.of(new BlockStatus(50_000_001, 3, true)), device.status(50_000_001, 3));
        });
    }

    @Test
    void statusOfAVeryLongHole() throws Exception {
        Path raw = folder.resolve("huge.raw");
        try (RandomAccessFile file = new RandomAccessFile(raw.toFile(), "rw")) {
            file.setLength(12L << 40);
            file.seek(7L << 40);
            file.write(1);
        }
        withQemu("driver=raw,file.driver=file,file.filename=" + raw, 1, device -> {
            List<BlockStatus> status = device.status(0, device.size());
            assertEquals(3, status.size(), status.toString());
            assertEquals(7L << 40, status.get(1).offset());
            assertEquals(12L << 40, status.get(2).end());
        });
    }

    /** Serves one connection: a handshake, and to the first request after it a reply; then it hangs up. */
    private void withLiar(byte[][] handshake, byte[] reply, Talk talk) throws Exception {
        Path socket = folder.resolve("liar");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(socket));
            Thread thread = Thread.ofPlatform().daemon().start(() -> {
                try (SocketChannel channel = listener.accept()) {
                    for (byte[] message : handshake) {
                        Wire.write(channel, ByteBuffer.wrap(message));
                    }
                    if (reply != null) {
                        while (Wire.read(channel, 1).get() != (byte) 0x95 || Wire.read(channel, 1).get() != 0x13) {
                            // the end of a request's magic has not come yet
                        }
                        Wire.write(channel, ByteBuffer.wrap(reply));
                    }
                    channel.shutdownOutput();
                    while (channel.read(ByteBuffer.allocate(1000)) >= 0) {
                        // whatever it says
                    }
                } catch (IOException e) {
                    // the client has hung up, and was right
                }
            });
            try (NbdDevice device = NbdDevice.connect(socket, "", 1)) {
                talk.with(device);
            }
            thread.join();
        } finally {
            Files.deleteIfExists(socket);
        }
    }

    private static byte[] hello() {
        return ByteBuffer.allocate(18).putLong(Protocol.SERVER_MAGIC).putLong(Protocol.OPTION_MAGIC).putShort((short) 3).array();
    }

    private static byte[] reply(int option, int type, byte... data) {
        return ByteBuffer.allocate(20 + data.length).putLong(Protocol.OPTION_REPLY_MAGIC).putInt(option).putInt(type)
                .putInt(data.length).put(data).array();
    }

    private static byte[] export(long size) {
        return reply(Protocol.OPT_GO, Protocol.REP_INFO, ByteBuffer.allocate(12).putShort((short) 0).putLong(size).putShort((short) 3).array());
    }

    /** A handshake up to transmission, with structured replies. */
    private static byte[] agreed(long size) {
        byte[][] parts = {hello(), reply(Protocol.OPT_STRUCTURED_REPLY, Protocol.REP_ACK),
            reply(Protocol.OPT_SET_META_CONTEXT, Protocol.REP_META_CONTEXT, ("\0\0\0\7" + Protocol.ALLOCATION).getBytes()),
            reply(Protocol.OPT_SET_META_CONTEXT, Protocol.REP_ACK), export(size), reply(Protocol.OPT_GO, Protocol.REP_ACK)};
        ByteBuffer all = ByteBuffer.allocate(IntStream.range(0, parts.length).map(i -> parts[i].length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] chunk(int flags, int type, long cookie, int length, byte... data) {
        return ByteBuffer.allocate(20 + data.length).putInt(Protocol.STRUCTURED_REPLY_MAGIC).putShort((short) flags)
                .putShort((short) type).putLong(cookie).putInt(length).put(data).array();
    }

    private static byte[] twice(byte[] message) {
        return ByteBuffer.allocate(2 * message.length).put(message).put(message).array();
    }

    @Test
    void handshakesThatGoWrong() throws Exception {
        byte[][][] lies = {
            {}, {"NBDMAGIC".getBytes()}, {new byte[18]}, {hello(), new byte[20]},
            {hello(), reply(Protocol.OPT_GO, Protocol.REP_ACK)},
            {hello(), reply(Protocol.OPT_STRUCTURED_REPLY, Protocol.REP_ERR_UNSUP), reply(Protocol.OPT_GO, Protocol.REP_ACK)},
            {hello(), reply(Protocol.OPT_STRUCTURED_REPLY, Protocol.REP_ERR_UNSUP), export(-1), reply(Protocol.OPT_GO, Protocol.REP_ACK)},
            {hello(), ByteBuffer.allocate(20).putLong(Protocol.OPTION_REPLY_MAGIC).putInt(8).putInt(1).putInt(-5).array()},
            IntStream.range(0, 2000).mapToObj(i -> i == 0 ? hello() : i == 1 ? reply(8, 1) : reply(10, 4)).toArray(byte[][]::new)
        };
        for (byte[][] lie : lies) {
            assertThrows(IOException.class, () -> withLiar(lie, null, device -> {}));
        }
    }

    @Test
    void repliesThatGoWrong() throws Exception {
        byte[][] lies = {
            {}, new byte[16],
            chunk(1, 1, 99, 8 + 512), // an unknown cookie
            chunk(1, 1, 1, 8 + 512, new byte[] {0, 0, 0, 0, 0, 0, 16, 0}), // outside of what was asked
            chunk(1, 1, 1, 8 + 512, new byte[] {-1, -1, -1, -1, -1, -1, -1, 0}),
            chunk(1, 1, 1, 8 + 5120, new byte[8]), chunk(1, 1, 1, -1, new byte[8]), chunk(1, 1, 1, 3, new byte[8]),
            chunk(1, 2, 1, 12, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1}),
            twice(chunk(0, 2, 1, 12, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 44})), // the same bytes again
            chunk(1, 0, 1, 0), // nothing at all, and done
            chunk(1, 5, 1, 12, new byte[12]), chunk(1, 4711, 1, 12, new byte[12]),
            chunk(1, Protocol.REPLY_ERROR, 1, 6, new byte[] {0, 0, 0, 5, 0, 9}), chunk(1, Protocol.REPLY_ERROR, 1, 1 << 30),
        };
        for (byte[] lie : lies) {
            withLiar(new byte[][] {agreed(4096)}, lie, device ->
                    assertThrows(IOException.class, () -> device.read(0, ByteBuffer.allocate(512))));
        }
    }

    @Test
    void statusThatGoesWrong() throws Exception {
        byte[][] lies = {
            chunk(1, 5, 1, 4, new byte[] {0, 0, 0, 7}), chunk(1, 5, 1, 12, new byte[] {0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0}),
            chunk(1, 5, 1, 12, new byte[] {0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0}), chunk(1, 5, 1, Integer.MAX_VALUE),
            chunk(1, 1, 1, 8, new byte[8]), chunk(1, 0, 1, 0)
        };
        for (byte[] lie : lies) {
            withLiar(new byte[][] {agreed(4096)}, lie, device ->
                    assertThrows(IOException.class, () -> device.status(0, 512)));
        }
        byte[] truth = chunk(1, 5, 1, 12, new byte[] {0, 0, 0, 7, 0, 1, 0, 0, 0, 0, 0, 3});
        withLiar(new byte[][] {agreed(4096)}, truth, device ->
                assertEquals(List.of(new BlockStatus(0, 512, true)), device.status(0, 512)));
    }

    @Test
    void nobodyListens() {
        IOException e = assertThrows(IOException.class, () -> NbdDevice.connect(folder.resolve("none"), "", 1));
        assertTrue(e.getMessage().contains(folder.resolve("none").toString()), e.getMessage());
    }
}
