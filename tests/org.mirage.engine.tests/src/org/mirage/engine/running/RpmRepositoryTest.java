// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** What a repository of RPM packages says is not believed further than its folder goes. */
class RpmRepositoryTest {

    private static final String SUM = "0".repeat(64);

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void make() throws IOException {
        repository = folder.resolve("repository");
        MadeRepodata.in(repository, "primary", "filelists", "other", "updateinfo", "primary_db");
    }

    private String problem(String contents) throws IOException {
        Files.writeString(repository.resolve("repodata/repomd.xml"), contents);
        return assertThrows(MirageException.class, () -> RpmRepository.open(repository)).getMessage();
    }

    @Test
    void onlyTheListsThatAreNeededAreTaken() throws IOException {
        RpmRepository opened = RpmRepository.open(repository);
        assertTrue(opened.tellsSecurity());
        List<Upload> uploads = opened.index(Monitor.NONE);
        assertEquals(List.of("repodata/primary.xml", "repodata/filelists.xml", "repodata/updateinfo.xml", "repodata/repomd.xml"),
                uploads.stream().map(Upload::path).toList());
        Path again = Files.createDirectories(folder.resolve("again/repodata"));
        for (Upload upload : uploads) {
            try (InputStream in = upload.opener().open()) {
                byte[] bytes = in.readAllBytes();
                assertEquals(upload.size(), bytes.length);
                Files.write(again.resolve(Path.of(upload.path()).getFileName()), bytes);
            }
        }
        // what dnf gets says the same of them
        List<Upload> taken = RpmRepository.open(again.getParent()).index(Monitor.NONE);
        try (InputStream in = taken.getLast().opener().open()) {
            assertArrayEquals(Files.readAllBytes(again.resolve("repomd.xml")), in.readAllBytes());
        }
    }

    @Test
    void nothingIsTakenFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x\n");
        Files.createSymbolicLink(repository.resolve("link"), secret);
        Files.createSymbolicLink(repository.resolve("away"), folder);
        for (String location : List.of("../secret", "../../../../etc/passwd", "/etc/passwd", "link", "away/secret", "repodata", "missing",
                "repodata/../../secret", "file:///etc/passwd", "", "a b")) {
            assertTrue(problem("<repomd>" + MadeRepodata.data("primary", SUM, location) + "</repomd>")
                    .endsWith("name " + location + ", and there is no such file in it"), location);
        }
        MadeRepodata.in(repository, "primary");
        RpmRepository opened = RpmRepository.open(repository);
        assertThrows(MirageException.class, () -> opened.file("../secret"));
        assertEquals("repodata/primary.xml", opened.file("./repodata/primary.xml").path());
    }

    @Test
    void whatIsNoTableOfContentsIsTold() throws IOException {
        assertTrue(problem("<repomd/>").endsWith("names no list of packages (primary)"));
        assertTrue(problem("<repomd><data type=\"primary\">").contains("no table of contents"));
        // an entity stands for nothing, or is refused
        assertFalse(problem("<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><repomd><data type=\"primary\"><checksum type=\"sha256\">"
                + "&a;</checksum></data></repomd>").contains("root:"));
        assertTrue(problem(MadeRepodata.data("primary", "&lt;evil", "repodata/primary.xml")).contains("checksum"));
        assertTrue(problem("<repomd>" + " ".repeat(2 << 20) + "</repomd>").contains("too long"));
        Files.write(repository.resolve("repodata/repomd.xml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(assertThrows(MirageException.class, () -> RpmRepository.open(repository)).getMessage().contains("UTF-8"));
    }

    @Test
    void repositoriesOnADiscAreFound() throws IOException {
        Path disc = folder.resolve("disc");
        MadeRepodata.in(disc.resolve("BaseOS"), "primary");
        MadeRepodata.in(disc.resolve("more/AppStream"), "primary");
        Files.createSymbolicLink(disc.resolve("loop"), folder);
        assertEquals(List.of(disc.resolve("BaseOS"), disc.resolve("more/AppStream")), RpmRepository.in(disc));
        assertEquals(List.of(repository), RpmRepository.in(repository));
        // packages that lie there are what is meant then
        Files.createFile(disc.resolve("some.rpm"));
        assertEquals(List.of(), RpmRepository.in(disc));
        assertEquals(new PackageSource(disc, false, 1), PackageSource.of(disc));
        Path deep = Files.createDirectories(folder.resolve("plain/Packages/a"));
        Files.createFile(deep.resolve("other.rpm"));
        assertEquals(List.of(deep.resolve("other.rpm")), RpmFolder.in(folder.resolve("plain")));
        assertFalse(PackageSource.of(folder.resolve("plain")).repository());
    }
}
