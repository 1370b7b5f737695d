// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;

/** Headers are read as rpm reads them, from each form of database, and no damage keeps the reader from its end. */
@Timeout(300)
class RpmDatabasesTest {

    private static final String FORM = "%{NAME}|%{EVR}|%{ARCH}|%{SUMMARY}|%{LICENSE}";
    private static final int CHANGES = 150;

    @TempDir
    private static Path folder;
    private static Path sqlite;
    private static Path logged;
    private static Path berkeley;
    private static byte[] ndb;

    @BeforeAll
    static void make() throws IOException {
        MadeRpms rpms = new MadeRpms(folder);
        sqlite = rpms.sqlite();
        logged = rpms.withLog(sqlite);
        berkeley = rpms.berkeley(sqlite);
        ndb = ndb(blobs());
    }

    /** Visits a database that was read to memory. */
    @FunctionalInterface
    private interface Reading {

        void visit(byte[] bytes, HeaderVisitor visitor) throws IOException;
    }

    private static final class Found implements HeaderVisitor {

        private final List<String> packages = new ArrayList<>();
        private final List<String> damage = new ArrayList<>();

        @Override
        public void header(RpmHeader header) throws IOException {
            long[] epoch = header.numbers(RpmHeader.EPOCH);
            packages.add(String.join("|", header.text(RpmHeader.NAME), (epoch.length == 0 ? "" : epoch[0] + ":") + header.text(RpmHeader.VERSION) + "-"
                    + header.text(RpmHeader.RELEASE), header.text(RpmHeader.ARCH), header.text(RpmHeader.SUMMARY), header.text(RpmHeader.LICENSE)));
        }

        @Override
        public void damaged(String what) {
            damage.add(what);
        }

        /** As the text of rpm is read: with one byte in each character. */
        String sorted() {
            return String.join("\n", packages.stream()
                    .map(one -> new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).sorted().toList());
        }
    }

    private static FileBytes bytes(byte[] bytes) {
        return new FileBytes(bytes.length, (offset, target) -> target.put(bytes, (int) offset, target.remaining()));
    }

    private static String read(Reading reading, byte[] bytes) throws IOException {
        Found found = new Found();
        reading.visit(bytes, found);
        assertEquals(List.of(), found.damage);
        return found.sorted();
    }

    private static void readLogged(byte[] log, HeaderVisitor visitor) throws IOException {
        RpmSqlite.visit(bytes(Files.readAllBytes(logged)), bytes(log), visitor);
    }

    private static List<byte[]> blobs() throws IOException {
        List<byte[]> blobs = new ArrayList<>();
        SqliteFile file = new SqliteFile(bytes(Files.readAllBytes(sqlite)), null);
        long[] root = {0};
        new SqliteTable(file, _ -> { }).visit(1, row -> root[0] = row.text(1).equals("Packages") ? row.number(3) : root[0]);
        new SqliteTable(file, _ -> { }).visit(root[0], row -> blobs.add(row.bytes(1)));
        return blobs;
    }

    /** Two pages of slots, some of them free, and the headers in blocks of 16 bytes. */
    private static byte[] ndb(List<byte[]> blobs) {
        int slots = 2;
        int begin = slots * 4096;
        ByteBuffer file = ByteBuffer.allocate(begin + blobs.stream().mapToInt(blob -> (blob.length + 28 + 15) / 16 * 16).sum()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RpmP".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(1).putInt(slots).putInt(blobs.size() + 1);
        int at = begin;
        for (int i = 0; i < slots * 4096 / 16 - 2; i++) {
            file.position(32 + 16 * i).put("Slot".getBytes(StandardCharsets.US_ASCII));
            int number = i / 3;
            if (i % 3 != 0 || number >= blobs.size()) {
                continue;
            }
            byte[] blob = blobs.get(number);
            int blocks = (blob.length + 28 + 15) / 16;
            file.putInt(number + 1).putInt(at / 16).putInt(blocks);
            file.position(at).put("BlbS".getBytes(StandardCharsets.US_ASCII)).putInt(number + 1).putInt(1).putInt(blob.length).put(blob);
            file.position(at + blocks * 16 - 12).putInt(0).putInt(blob.length).put("BlbE".getBytes(StandardCharsets.US_ASCII));
            at += blocks * 16;
        }
        return file.array();
    }

    @Test
    void sqliteAsRpmSays() throws IOException {
        String truth = MadeRpms.asked(sqlite, FORM);
        assertEquals(59, truth.lines().count(), truth);
        assertEquals(truth, read((file, visitor) -> RpmSqlite.visit(bytes(file), null, visitor), Files.readAllBytes(sqlite)));
    }

    @Test
    void whatIsCommittedInTheLogCounts() throws IOException {
        assertTrue(Files.size(logged.resolveSibling("rpmdb.sqlite-wal")) > 0);
        byte[] log = Files.readAllBytes(logged.resolveSibling("rpmdb.sqlite-wal"));
        String mine = read(RpmDatabasesTest::readLogged, log);
        Path copy = Files.createDirectory(folder.resolve("asked"));
        Files.copy(logged, copy.resolve("rpmdb.sqlite"));
        Files.copy(logged.resolveSibling("rpmdb.sqlite-wal"), copy.resolve("rpmdb.sqlite-wal"));
        String truth = MadeRpms.asked(copy.resolve("rpmdb.sqlite"), FORM);
        assertEquals(56, truth.lines().count(), truth);
        assertEquals(truth, mine);
        // a transaction that was not written to its end does not count
        log[log.length - 1] ^= 1;
        assertEquals(59, read(RpmDatabasesTest::readLogged, log).lines().count());
    }

    @Test
    void berkeleyAsRpmSays() throws IOException {
        String truth = MadeRpms.asked(berkeley, FORM, "--define '_db_backend bdb_ro'");
        assertEquals(59, truth.lines().count(), truth);
        assertEquals(truth, read((file, visitor) -> RpmBerkeley.visit(bytes(file), visitor), Files.readAllBytes(berkeley)));
    }

    @Test
    void ndbWithTheSameHeaders() throws IOException {
        assertEquals(MadeRpms.asked(sqlite, FORM), read((file, visitor) -> RpmNdb.visit(bytes(file), visitor), ndb));
    }

    /** A database that rpm wrote, in which something was taken away and came back. */
    @Test
    void ndbAsRpmSays() throws IOException {
        assumeTrue(LoopMount.possible(), "needs root");
        Path made = TestImages.get("ndb");
        String truth = Files.readString(made.resolve("packages"), StandardCharsets.ISO_8859_1).strip();
        assertTrue(truth.lines().count() > 500, truth);
        assertEquals(truth, read((file, visitor) -> RpmNdb.visit(bytes(file), visitor), Files.readAllBytes(made.resolve("Packages.db"))));
    }

    @Test
    void damageHasAnEnd() throws IOException {
        int[] damaged = {0};
        change(Files.readAllBytes(sqlite), (file, visitor) -> RpmSqlite.visit(bytes(file), null, visitor), damaged);
        change(Files.readAllBytes(logged.resolveSibling("rpmdb.sqlite-wal")), RpmDatabasesTest::readLogged, damaged);
        change(Files.readAllBytes(berkeley), (file, visitor) -> RpmBerkeley.visit(bytes(file), visitor), damaged);
        change(ndb, (file, visitor) -> RpmNdb.visit(bytes(file), visitor), damaged);
        assertTrue(damaged[0] > CHANGES, "damage was met " + damaged[0] + " times");
    }

    /** Changes bytes, by preference where lengths and places stand, and shortens the file. */
    private static void change(byte[] original, Reading reading, int[] damaged) {
        Random random = new Random(original.length);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = i % 10 == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
            for (int j = 0; j < 40 && changed.length > 0; j++) {
                int page = random.nextInt(changed.length / 4096 + 1) * 4096;
                int at = Math.min(changed.length - 1, j % 2 == 0 ? page + random.nextInt(64) : random.nextInt(changed.length));
                changed[at] = (byte) (j % 3 == 0 ? 0xff : random.nextInt());
            }
            Found found = new Found();
            try {
                reading.visit(changed, found);
                damaged[0] += found.damage.isEmpty() ? 0 : 1;
            } catch (IOException e) {
                assertFalse(e.getMessage().isEmpty());
                damaged[0]++;
            }
        }
    }

    @Test
    void pagesThatLeadInCirclesAreReadOnce() throws IOException {
        byte[] file = Files.readAllBytes(sqlite);
        SqliteFile pages = new SqliteFile(bytes(file), null);
        int size = pages.usable();
        // every page but the first a node whose only child is itself
        for (int page = 1; page < file.length / size; page++) {
            Arrays.fill(file, page * size, (page + 1) * size, (byte) 0);
            ByteBuffer.wrap(file, page * size, 12).put((byte) 5).putShort((short) 0).putShort((short) 0).putShort((short) 0).put((byte) 0).putInt(page + 1);
        }
        List<String> damage = new ArrayList<>();
        SqliteTable table = new SqliteTable(new SqliteFile(bytes(file), null), damage::add);
        table.visit(3, _ -> damage.add("a row"));
        assertEquals(List.of("page 3 is used twice"), damage);
        Found found = new Found();
        assertThrows(DamagedFileException.class, () -> RpmSqlite.visit(bytes(file), null, found));
        assertEquals(List.of(), found.packages);
    }

    @Test
    void whatIsNoDatabaseIsSaidToBeNone() {
        for (byte[] file : List.of(new byte[0], new byte[10], new byte[8192], "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII))) {
            Found found = new Found();
            assertThrows(DamagedFileException.class, () -> RpmSqlite.visit(bytes(file), null, found));
            assertThrows(DamagedFileException.class, () -> RpmBerkeley.visit(bytes(file), found));
            assertThrows(DamagedFileException.class, () -> RpmNdb.visit(bytes(file), found));
        }
    }
}
