// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;

/** How a reader works: in threads, without other programs, and in little memory whatever the volume. */
class ReaderMannersTest {

    @TempDir
    Path folder;

    /** Counts nodes and names of a volume, given as file and offset. */
    static final class Count {

        private Count() {
        }

        public static void main(String[] arguments) throws IOException {
            long offset = Long.parseLong(arguments[1]);
            long[] counts = new long[3];
            try (BlockDevice disk = RawFile.open(Path.of(arguments[0]));
                    FileSystemReader reader = new ExtFileSystem().open(disk.slice(offset, disk.size() - offset))) {
                List<Node> directories = new ArrayList<>();
                reader.visitNodes(node -> {
                    counts[0]++;
                    node.visitExtents((at, on, length, written) -> counts[2] += length);
                    if (node.type() == NodeType.DIRECTORY) {
                        directories.add(node);
                    }
                }, problem -> System.out.println(problem));
                for (Node directory : directories) {
                    reader.visitNames(directory, (name, node) -> counts[1]++, problem -> System.out.println(problem));
                }
            }
            System.out.println(counts[0] + " nodes, " + counts[1] + " names, " + counts[2] + " bytes");
        }
    }

    @Test
    void needsNoOtherProgram() throws Exception {
        Path source = folder.resolve("source");
        Files.createDirectories(source.resolve("a/b"));
        Files.writeString(source.resolve("a/file"), "x".repeat(5000));
        Path file = ExtImage.make(folder, "16M", "-t ext4 -b 4096 -d " + source).file();
        assertEquals("5 nodes, 4 names, 8192 bytes\n", inProcess(List.of(), file, 0));
    }

    @Test
    @Tag("full")
    void fiveMillionFilesFitIntoLittleMemory() throws Exception {
        assumeTrue(LoopMount.possible(), "only root can build the image");
        assertEquals("5010102 nodes, 5010101 names, 5120000000 bytes\n",
                inProcess(List.of("-Xmx96m"), TestImages.get("millions"), 2048 * 512));
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        ExtImage image = SmallVolume.make(folder, "-t ext4 -b 1024 -O ea_inode,inline_data");
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<String> alone = all(new ExtFileSystem().open(device));
            assertTrue(alone.size() > 120);
            List<Future<List<String>>> together = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                together.add(threads.submit(() -> all(reader)));
            }
            for (Future<List<String>> one : together) {
                assertEquals(alone, one.get());
            }
        }
    }

    private static List<String> all(FileSystemReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        ReadTree tree = ReadTree.of(reader);
        for (String path : tree.paths().keySet()) {
            Node node = tree.node(path);
            lines.add(ReadTree.metadata(path, node) + " " + new Content(reader.view(), node).sha256(0, Math.min(node.size(), 1 << 20)));
        }
        lines.add(VolumeProof.used(reader).toString());
        return lines;
    }

    /** Reads in a Java of its own, which finds no other program. */
    private static String inProcess(List<String> options, Path file, long offset) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(Count.class, ExtFileSystem.class, RawFile.class)));
        command.addAll(options);
        command.addAll(List.of(Count.class.getName(), file.toString(), Long.toString(offset)));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().put("PATH", "/nowhere");
        Process process = java.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static String classPath(Class<?>... classes) {
        return Stream.of(classes).map(c -> c.getProtectionDomain().getCodeSource().getLocation().getPath()).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
