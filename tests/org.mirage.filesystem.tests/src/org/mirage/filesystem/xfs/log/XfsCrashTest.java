// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.filesystem.xfs.XfsImage;

/** Volumes of machines that went down: the replayed view is what a kernel shows that mounts them. */
class XfsCrashTest {

    /** Writes the log, and nothing else, before the volume is shut down. */
    private static final String SHUT_DOWN = "; xfs_io -x -c 'shutdown -f' .";
    /** Not even the log. */
    private static final String PULL_PLUG = "; xfs_io -x -c shutdown .";

    private static final List<String> MANY = List.of("", "-m rmapbt=1", "-b size=1024", "-b size=2048 -n size=8192",
            "-i size=1024 -l size=12m");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "-b size=1024 -m rmapbt=1 -i nrext64=1", "-m finobt=0,reflink=0,bigtime=0 -i sparse=0"})
    void whatTheLogHoldsIsSeen(String options) throws IOException {
        XfsImage crashed = image(options).crash("python3 '" + XfsImage.script(folder) + "' . 1" + SHUT_DOWN);
        new ReplayProof(crashed).likeKernel().soundForRepair();
    }

    @Test
    void aVolumeInUseIsSeenAsItStands() throws IOException {
        XfsImage crashed = image("").fill(1).crash("rm -r folders files/size*; mkdir new; echo text > new/file; sync; "
                + "xfs_freeze -f .; dd if=$D of=$C bs=1M iflag=direct conv=sparse status=none; xfs_freeze -u .");
        new ReplayProof(crashed).sameTree(); // freezing has written all back
    }

    @Test
    void filesWithoutNamesAreLeftOut() throws IOException {
        XfsImage crashed = image("").crash("mkdir d; exec 5> d/open; echo text >&5; echo other > d/named; rm d/open"
                + SHUT_DOWN + "; exec 5>&-");
        ReplayProof proof = new ReplayProof(crashed).likeKernel();
        assertEquals(List.of("", "d", "d/named"), proof.paths());
    }

    @ParameterizedTest
    @CsvSource({"1, 600", "2, 1500"})
    void whateverWasUnderWay(int seed, int operations) throws IOException {
        stress("-m rmapbt=1", seed, operations, PULL_PLUG);
    }

    @Test
    void recordsOfTheGreatestLength() throws IOException {
        XfsImage crashed = image("-l su=65536").crash("python3 '" + stressScript() + "' . 5 400" + SHUT_DOWN,
                "rw,nouuid,logbsize=256k");
        new ReplayProof(crashed).likeKernel();
    }

    @Test
    void aLogThatHasGoneRound() throws IOException {
        XfsImage image = XfsImage.make(folder, "400M", "-b size=1024 -l size=10m");
        XfsImage crashed = image.crash("python3 '" + stressScript() + "' . 77 3500" + PULL_PLUG);
        ReplayProof proof = new ReplayProof(crashed).likeKernel();
        LogBounds bounds = proof.bounds();
        assertTrue(bounds.tail() > bounds.head(), "the log has to go round its end: " + bounds);
    }

    @Test
    @Tag("full")
    void whateverWasUnderWayManyTimes() throws IOException {
        for (int seed = 10; seed < 60; seed++) {
            String options = MANY.get(seed % MANY.size());
            stress(options, seed, 300 + 50 * (seed % 17), seed % 3 == 0 ? SHUT_DOWN : PULL_PLUG);
        }
    }

    @Test
    @Tag("full")
    void shutDownInTheMiddleOfWork() throws IOException {
        for (int seed = 100; seed < 130; seed++) {
            XfsImage image = image(seed % 2 == 0 ? "-m rmapbt=1" : "-b size=1024");
            XfsImage crashed = image.crash("python3 '" + stressScript() + "' . " + seed + " 100000 & sleep 0." + (3 + seed % 7) + SHUT_DOWN + "; wait");
            new ReplayProof(crashed).likeKernelOrHandedOver();
        }
    }

    private void stress(String options, int seed, int operations, String end) throws IOException {
        XfsImage crashed = image(options).crash("python3 '" + stressScript() + "' . " + seed + " " + operations + end);
        ReplayProof proof = new ReplayProof(crashed).likeKernelOrHandedOver();
        assertNotEquals(0, proof.replayedBytes());
    }

    private XfsImage image(String options) throws IOException {
        return XfsImage.make(folder, "400M", options);
    }

    private Path stressScript() throws IOException {
        Path script = folder.resolve("stress.py");
        try (InputStream in = XfsCrashTest.class.getResourceAsStream("stress.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }
}
