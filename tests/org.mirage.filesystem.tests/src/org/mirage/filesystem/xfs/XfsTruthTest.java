// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * File systems of version 5 with every layout that the kernel mounts, filled by the kernel: the reader says what the
 * kernel says.
 */
class XfsTruthTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "-b size=1024 -m rmapbt=1 -i nrext64=1",
        "-b size=1024 -n size=8192 -m bigtime=0",
        "-b size=2048 -i size=1024 -n size=16384 -L twelve-bytes",
        "-b size=16384",
        "-m finobt=0,reflink=0,bigtime=0,inobtcount=0 -i sparse=0"})
    void treeAndUsedRangesAreTheKernels(String options) throws IOException {
        XfsProof.prove(XfsImage.make(folder, "400M", options).fill(1));
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {
        "-m rmapbt=1,reflink=1,bigtime=1,inobtcount=1 -i nrext64=1",
        "-m rmapbt=1,reflink=0 -i size=1024",
        "-m inobtcount=0 -d agcount=1",
        "-d agcount=16",
        "-d su=65536,sw=4 -l su=65536",
        "-d su=65536,sw=4 -i align=1,sparse=1",
        "-i maxpct=50,projid32bit=1 -s size=4096",
        "-i size=2048 -n size=8192",
        "-b size=1024 -n size=65536",
        "-b size=1024 -l version=2,size=16m",
        "-b size=2048 -m rmapbt=1",
        "-b size=4096 -n size=65536",
        "-b size=65536 -i size=2048",
        "-b size=8192 -n size=32768 -m rmapbt=1",
        "-m uuid=00112233-4455-6677-8899-aabbccddeeff",
        "-l lazy-count=1,sunit=64"})
    void othersAreTheKernelsToo(String options) throws IOException {
        XfsProof.prove(XfsImage.make(folder, "700M", options).fill(3));
    }
}
