// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.Entry;

/** Edits of text files and settings reach the manifest of a version, with labels where it has a policy, or are conflicts. */
class AppliedSettingsTest {

    private static final String CHANGES = """
            mirage changes 1
            parameter host

            set-key /etc/app.conf
              expect mode 0644
              form equals
              key a
              value 2
              mode 0600
            host-name ${host}
              expect content sha256:9dc9a8ab0ac9ac0bcbf2a7a4a4bd5cf21d7c7e14e7d1ec1a3ec4b0a0a1b9d3b1
            add-user anna
              expect absent
            set-password anna
              hash $6$a$b
            first-boot-script hello
              interpreter /bin/sh
              template
              | echo ${host}
            put file /etc/new
              text
              | new
            end
            """;

    @TempDir
    private Path folder;

    private static MadeVolume machine() {
        MadeVolume volume = new MadeVolume(0, 1, "one");
        for (String folder : List.of("etc", "etc/skel", "etc/systemd", "etc/selinux", "etc/selinux/targeted", "etc/selinux/targeted/contexts",
                "etc/selinux/targeted/contexts/files", "home", "usr", "usr/lib", "usr/lib/systemd", "var")) {
            volume.directory(folder);
        }
        return volume;
    }

    /** The machine's files, whose contents a made version does not keep. */
    private static WorkingTree tree(MadeVersion version, MemoryObjects objects, Path folder) throws IOException {
        WorkingTree tree = new WorkingTree(version.files(), objects, folder, Instant.EPOCH);
        Map<String, String> files = Map.ofEntries(Map.entry("/etc/hostname", "old\n"), Map.entry("/etc/hosts", "127.0.1.1 old\n"),
                Map.entry("/etc/app.conf", "a=1\n"), Map.entry("/etc/passwd", "root:x:0:0::/root:/bin/sh\n"),
                Map.entry("/etc/shadow", "root:*:1::::::\n"), Map.entry("/etc/group", "root:x:0:\n"),
                Map.entry("/etc/gshadow", "root:*::\n"), Map.entry("/etc/login.defs", "USERGROUPS_ENAB yes\n"),
                Map.entry("/etc/skel/.profile", "x\n"), Map.entry("/usr/lib/systemd/systemd", "x"),
                Map.entry("/etc/selinux/config", "SELINUX=enforcing\nSELINUXTYPE=targeted\n"),
                Map.entry("/etc/selinux/targeted/contexts/files/file_contexts", "/etc(/.*)? u:r:etc\n/home/[^/]+ -d u:r:home\n"
                        + "/home/[^/]+/.+ u:r:own\n/var(/.*)? u:r:var\n"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            tree.write(file.getKey().getBytes(StandardCharsets.US_ASCII), file.getValue().getBytes(StandardCharsets.US_ASCII));
        }
        return tree;
    }

    private ApplyEdits apply(WorkingTree tree, MemoryObjects objects, String text) throws IOException {
        GivenChanges changes = GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "x", null);
        ParameterValues values = new ParameterValues(changes.header(), Map.of("host", "web".getBytes(StandardCharsets.US_ASCII)));
        ApplyEdits applying = new ApplyEdits(tree, values, new Bodies(null, values, objects, folder, Monitor.NONE), false);
        for (GivenChanges.Numbered edit : changes.edits()) {
            applying.apply(edit.edit(), edit.line());
        }
        return applying;
    }

    private static String text(WorkingTree tree, String path) throws IOException {
        return new String(tree.read(path.getBytes(StandardCharsets.UTF_8), 1000), StandardCharsets.UTF_8);
    }

    private static String label(WorkingTree tree, String path) throws IOException {
        Entry entry = tree.find(path.getBytes(StandardCharsets.UTF_8));
        return entry.attributes().isEmpty() ? "" : new String(entry.attributes().getFirst().value(), StandardCharsets.UTF_8);
    }

    @Test
    void allOfThemAreDone() throws IOException {
        try (MadeVersion version = new MadeVersion(folder.resolve("v"), machine())) {
            MemoryObjects objects = new MemoryObjects(version.store());
            WorkingTree tree = tree(version, objects, folder);
            ApplyEdits applying = apply(tree, objects, CHANGES.replaceAll("(?m)^  expect content.*\n", ""));

            assertEquals(List.of(), applying.conflicts());
            assertEquals("a=2\n", text(tree, "/etc/app.conf"));
            assertEquals(0600, tree.find("/etc/app.conf".getBytes(StandardCharsets.US_ASCII)).permissions());
            assertEquals("web\n", text(tree, "/etc/hostname"));
            assertEquals("127.0.1.1 web\n", text(tree, "/etc/hosts"));
            assertTrue(text(tree, "/etc/passwd").endsWith("anna:x:1000:1000::/home/anna:\n"));
            assertTrue(text(tree, "/etc/shadow").endsWith("anna:$6$a$b:0::::::\n"));
            assertEquals("x\n", text(tree, "/home/anna/.profile"));
            assertEquals("echo web\n", text(tree, "/var/lib/mirage/first-boot/hello"));
            assertEquals("u:r:home\0", label(tree, "/home/anna"));
            assertEquals("u:r:own\0", label(tree, "/home/anna/.profile"));
            assertEquals("u:r:var\0", label(tree, "/var/lib/mirage/first-boot/hello"));
            assertEquals("u:r:etc\0", label(tree, "/etc/systemd/system/multi-user.target.wants/mirage-first-boot-hello.service"));
            assertEquals("u:r:etc\0", label(tree, "/etc/new"));
            assertEquals("", label(tree, "/etc/hostname"));
            tree.store();
        }
    }

    @Test
    void whatComesToAnotherPlaceGetsTheLabelsOfThatPlace() throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk/below"));
        Files.writeString(disk.resolve("file"), "x");
        try (MadeVersion version = new MadeVersion(folder.resolve("y"), machine())) {
            MemoryObjects objects = new MemoryObjects(version.store());
            WorkingTree tree = tree(version, objects, folder);
            ApplyEdits applying = apply(tree, objects, """
                    mirage changes 1
                    parameter host

                    put dir /var/moved
                    put file /var/moved/usual
                    put file /var/moved/own
                      attribute security.selinux u:r:chosen\\x00
                    rename /var/moved to /etc/moved
                    rename /etc/hostname to /etc/moved/none
                    rename /etc/moved/usual to /usr/nothing-said
                    put-tree /home/anna
                      from disk %s
                    end
                    """.formatted(disk.getParent()));

            assertEquals(List.of(), applying.conflicts());
            assertEquals("u:r:etc\0", label(tree, "/etc/moved"));
            assertEquals("u:r:chosen\0", label(tree, "/etc/moved/own"));
            assertEquals("u:r:etc\0", label(tree, "/etc/moved/none"));
            assertEquals("u:r:etc\0", label(tree, "/usr/nothing-said"));
            assertEquals("u:r:home\0", label(tree, "/home/anna"));
            assertEquals("u:r:own\0", label(tree, "/home/anna/below/file"));
        }
    }

    @Test
    void whatIsNotAsExpectedIsAConflictOfItsFile() throws IOException {
        try (MadeVersion version = new MadeVersion(folder.resolve("w"), machine())) {
            MemoryObjects objects = new MemoryObjects(version.store());
            WorkingTree tree = tree(version, objects, folder);
            List<Conflict> conflicts = apply(tree, objects, CHANGES.replace("mode 0644", "mode 0640")).conflicts();

            assertEquals(2, conflicts.size(), conflicts.toString());
            assertTrue(conflicts.getFirst().toString().startsWith("line 4: /etc/app.conf: expected mode 0640, found"),
                    conflicts.toString());
            assertTrue(conflicts.get(1).toString().startsWith("line 10: /etc/hostname: expected "), conflicts.toString());
        }
    }

    @Test
    @Timeout(30)
    void aSelinuxConfigurationOfBlankLinesTakesNoTime() throws IOException {
        try (MadeVersion version = new MadeVersion(folder.resolve("x"), machine())) {
            MemoryObjects objects = new MemoryObjects(version.store());
            WorkingTree tree = tree(version, objects, folder);
            String blank = "\n".repeat(2_000_000) + " \t".repeat(500_000);
            tree.write("/etc/selinux/config".getBytes(StandardCharsets.US_ASCII),
                    (blank + "\n SELINUXTYPE = targeted \r\n").getBytes(StandardCharsets.US_ASCII));

            assertEquals(List.of(), apply(tree, objects, "mirage changes 1\nparameter host\n\nput file /etc/new\nend\n").conflicts());
            assertEquals("u:r:etc\0", label(tree, "/etc/new"));
        }
    }

    @Test
    void aPolicyThatCannotBeReadIsInTheWayOfWhatNeedsLabelsOnly() throws IOException {
        try (MadeVersion version = new MadeVersion(folder.resolve("y"), machine())) {
            MemoryObjects objects = new MemoryObjects(version.store());
            WorkingTree tree = tree(version, objects, folder);
            tree.write("/etc/selinux/targeted/contexts/files/file_contexts".getBytes(StandardCharsets.US_ASCII),
                    "/x.{900} u:r:x\n".repeat(3000).getBytes(StandardCharsets.US_ASCII));
            List<Conflict> conflicts = apply(tree, objects, """
                    mirage changes 1
                    parameter host

                    host-name ${host}
                    put file /etc/new
                    end
                    """).conflicts();

            assertEquals("[line 5: the SELinux policy of the machine has more rules than Mirage can look at]", conflicts.toString());
            assertEquals("web\n", text(tree, "/etc/hostname"));
        }
    }
}
