// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Machines with XFS: the manifest is what the kernel shows, and the disk comes out equal on all blocks in use. */
class XfsTest {

    private static final String CONTENT = """
            mkdir d home; for i in $(seq 60); do seq $i 30000 > d/text$i; head -c $((i * 3000)) /dev/urandom > home/noise$i; done
            sync; cp --reflink=always home/noise9 home/clone || cp home/noise9 home/clone; ln d/text3 d/linked; ln -s d/text4 link
            ln -s $(printf 't%.0s' $(seq 900)) long; mkfifo fifo; fallocate -l 300K home/aside; truncate -s 1M d/hole
            mkdir many; for i in $(seq 400); do echo $i > many/a-name-of-some-length-$i; done; rm many/*7
            setfattr -n user.a -v b d/text5
            setfattr -n user.large -v $(printf 'v%.0s' $(seq 9000)) d/text6; touch "d/$(printf '\\xff\\n')"
            setfacl -m u:5:rw d/text1; setfacl -d -m g:7:rx home; chown 5:70000 home; chmod 2750 home; rm home/noise1*
            xfs_io -c 'chattr +i' d/text9; mknod null c 1 3
            """;
    private static final VersionName VERSION = new VersionName("machine", 0);

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void mounting() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        disk = folder.resolve("disk.raw");
    }

    private void make(String options) throws IOException {
        Tools.bash("truncate -s 400M '" + disk + "'; mkfs.xfs -q -f " + options + " '" + disk + "'");
    }

    private static Map<String, Truth> truth(Path file, String options) throws IOException {
        Map<String, Truth> all = new LinkedHashMap<>();
        try (LoopMount mount = LoopMount.open(file, 0, options)) {
            MountedTruth.walk(mount.folder()).forEach((path, truth) -> all.put(path, truth.withoutStoredAcls()));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-b size=1024 -m rmapbt=1"})
    void manifestIsTheKernelsAndUsedBlocksComeOut(String options) throws IOException {
        make(options);
        change(CONTENT);
        Path out = imported(truth(disk, "ro"));
        assertEqualOnUsedBlocks(disk, out);
        Tools.run("xfs_repair", "-n", "-f", out.toString());
    }

    /** No kernel of these days mounts version 4: what {@code mkfs.xfs} took from a folder is the truth, times are as xfs_db prints them. */
    @ParameterizedTest
    @ValueSource(strings = {"-m crc=0", "-m crc=0 -n ftype=0 -b size=1024"})
    void version4ComesInAndOut(String options) throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path prototype = folder.resolve("prototype");
        Tools.bash("chmod 755 '" + source + "'; cd '" + source + "'; mkdir d; for i in $(seq 440); do head -c $((i * 111)) /dev/urandom > d/f$i; "
                + "chown $i:70000 d/f$i; done; chmod 4711 d/f7; chmod 600 d/f8; ln -s d/f9 link; mkfifo fifo; mknod null c 1 3; umask 0; "
                + "{ printf 'boot\\n0 0\\nd--755 0 0\\nd d--755 0 0\\n'; for i in $(seq 440); do printf 'f%s %s %s 70000 %s\\n' $i "
                + "$([ $i = 7 ] && echo -u-711 || { [ $i = 8 ] && echo ---600 || echo ---644; }) $i \"$PWD/d/f$i\"; done; "
                + "printf '$\\nlink l--777 0 0 d/f9\\nfifo p--644 0 0\\nnull c--644 0 0 1 3\\n$\\n'; } > '" + prototype + "'");
        make(options + " -p '" + prototype + "'");
        Map<String, Truth> truth = withTimesOfTheDisk(MountedTruth.walk(source));
        Path out = imported(truth);
        assertEqualOnUsedBlocks(disk, out);
        Tools.run("xfs_repair", "-n", "-f", out.toString());
    }

    private Map<String, Truth> withTimesOfTheDisk(Map<String, Truth> source) throws IOException {
        StringBuilder commands = new StringBuilder("TZ=UTC xfs_db -r");
        source.keySet().forEach(path -> commands.append(" -c 'path /").append(path).append("' -c 'print core.mtime.sec core.mtime.nsec'"));
        Matcher time = Pattern.compile("sec = (.+)\n.*nsec = (\\d+)\n").matcher(Tools.bash(commands + " '" + disk + "'"));
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);
        Map<String, Truth> truth = new LinkedHashMap<>();
        for (Truth one : source.values()) {
            assertTrue(time.find(), one.path());
            long seconds = LocalDateTime.parse(time.group(1).replaceAll(" +", " "), format).toEpochSecond(ZoneOffset.UTC);
            truth.put(one.path(), one.withoutFlags().withTime(BigInteger.valueOf(seconds * 1_000_000_000 + Long.parseLong(time.group(2)))));
        }
        return truth;
    }

    @Test
    void aMachineThatWentDownIsSeenAsItWouldComeUp() throws IOException {
        make("");
        Path crashed = folder.resolve("crashed.raw");
        try (LoopMount mount = LoopMount.open(disk, 0, "rw")) {
            Tools.bash("cd '" + mount.folder() + "'; " + CONTENT + "xfs_io -x -c 'shutdown -f' .; cd /; dd if='" + mount.device()
                    + "' of='" + crashed + "' bs=1M iflag=direct conv=sparse status=none");
        }
        disk = crashed;
        Path recovered = folder.resolve("recovered.raw");
        Tools.run("cp", "--sparse=always", crashed.toString(), recovered.toString());
        Map<String, Truth> truth = truth(recovered, "rw,nouuid");
        Path out = imported(truth);
        assertEquals(truth, truth(out, "rw,nouuid"), "what comes out comes up");
    }

    private void change(String script) throws IOException {
        try (LoopMount mount = LoopMount.open(disk, 0, "rw,nouuid")) {
            Tools.bash("cd '" + mount.folder() + "'; " + script);
        }
    }

    /** Imports the disk, compares the manifest, and exports it again. */
    private Path imported(Map<String, Truth> truth) throws IOException {
        Path out = folder.resolve("out.raw");
        try (Library library = Library.open(folder.resolve("library"))) {
            new ImportDisks(library).files(List.of(disk)).image("machine").call(Monitor.NONE);
            VersionFiles files = new OpenVersion(library, VERSION).call(Monitor.NONE);
            VolumeRecord volume = files.record().volumes().getFirst();
            assertEquals("xfs", volume.type());
            assertEquals(List.of(), volume.warnings());
            assertEquals("", volume.keptWhole());
            assertTrue(truth.size() > 400);
            assertEquals(List.of(), ManifestAgainstTruth.differences(files, truth, UnaryOperator.identity()));
            new ExportDisk(library, VERSION).target(out).format(DiskFormat.RAW).call(Monitor.NONE);
        }
        return out;
    }

    /** What {@code xfs_db} calls free is left out. */
    private static void assertEqualOnUsedBlocks(Path was, Path is) throws IOException {
        String fields = Tools.run("xfs_db", "-r", "-c", "sb 0", "-c", "print agblocks blocksize", was.toString());
        long groupBlocks = field(fields, "agblocks");
        int blockSize = (int) field(fields, "blocksize");
        String free = Tools.run("xfs_db", "-r", "-c", "freesp -d", was.toString());
        boolean[] isFree = new boolean[(int) (was.toFile().length() / blockSize)];
        Matcher extent = Pattern.compile("^ +(\\d+) +(\\d+) +(\\d+)$", Pattern.MULTILINE).matcher(free);
        while (extent.find()) {
            int first = (int) (Long.parseLong(extent.group(1)) * groupBlocks + Long.parseLong(extent.group(2)));
            Arrays.fill(isFree, first, first + Integer.parseInt(extent.group(3)), true);
        }
        byte[] a = new byte[blockSize];
        byte[] b = new byte[blockSize];
        int kept = 0;
        try (RandomAccessFile before = new RandomAccessFile(was.toFile(), "r");
                RandomAccessFile after = new RandomAccessFile(is.toFile(), "r")) {
            for (int block = 0; block < isFree.length; block++) {
                before.readFully(a);
                after.readFully(b);
                assertTrue(isFree[block] || Arrays.equals(a, b), "block " + block);
                kept += isFree[block] ? 0 : 1;
            }
        }
        assertTrue(kept > 1000 && kept < isFree.length / 2, kept + " blocks in use");
    }

    private static long field(String fields, String name) {
        Matcher field = Pattern.compile("^" + name + " = (\\d+)$", Pattern.MULTILINE).matcher(fields);
        assertTrue(field.find(), fields);
        return Long.parseLong(field.group(1));
    }
}
