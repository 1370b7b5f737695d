// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** Exports of many machines, and the list of what was exported; the machines are as the version is, so that no appliance starts. */
class CustomisedExportTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        SmallMachine.make(folder, "small.raw");
        assertEquals(0, run("import", "small.raw").code());
        assertEquals(0, run("export", "-q", "small", "whole.raw").code());
        Files.writeString(folder.resolve("web.csv"), "name\nred\nblue\n");
        Files.writeString(folder.resolve("greet.changes"),
                "mirage changes 1\nparameter host\n\nput file /etc/greeting\n  template\n  | ${host}\nend\n");
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    private static void assertRefused(int code, String message, String... words) throws IOException {
        Ended refused = run(words);
        assertEquals(code, refused.code(), refused.errors());
        assertTrue(refused.errors().contains(message), refused.errors());
        assertEquals("", refused.output());
    }

    @Test
    void aTableMakesMachinesThatAreListedAndMadeAgain() throws IOException {
        Ended ended = run("export", "small", "thin", "--instances", "web.csv", "--thin", "--for", "kvm");
        assertEquals(0, ended.code(), ended.errors());
        String thin = folder.toRealPath().resolve("thin") + "/";
        assertEquals(thin + "small-1-base.qcow2: the base; the others need it as it is", ended.lines().getFirst());
        assertTrue(ended.output().contains("\n" + thin + "red.qcow2: qcow2, a disk of ") && ended.output().contains("\nNext:\n"), ended.output());
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", folder.resolve("whole.raw").toString(), folder.resolve("thin/blue.qcow2").toString());

        Ended list = run("exports", "small");
        List<String> last = List.of(list.lines().getLast().split("\t"));
        assertEquals(List.of("small@1", "2", "-", folder.toRealPath().resolve("thin").toString()), last.subList(2, 6));
        assertFalse(run("exports", "other").output().contains("small"));
        String rows = Tools.run("jq", "-c", ".[-1] | [.version, .machines, .table.rows, .form.for, .table.thin]", json().toString());
        assertEquals("[\"small@1\",2,[[\"red\"],[\"blue\"]],\"kvm\",true]\n", rows);

        String number = last.getFirst();
        assertRefused(1, "exists already", "export", "--again", number);
        Ended replaced = run("export", "--again", number, "--force");
        assertEquals(0, replaced.code(), replaced.errors());
        assertEquals(thin + "small-1-base-2.qcow2: the base; the others need it as it is", replaced.lines().getFirst());
        assertTrue(Tools.run("qemu-img", "info", folder.resolve("thin/blue.qcow2").toString()).contains("small-1-base-2.qcow2"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", folder.resolve("whole.raw").toString(), folder.resolve("thin/blue.qcow2").toString());
        assertEquals("[\"small-1-base-2.qcow2\"]\n", Tools.run("jq", "-c", ".[-1] | [.base[] | split(\"/\") | last]", json().toString()));
        assertRefused(1, "small-1-base.qcow2 exists already", "export", "--again", number, "--force", "--base", "small-1-base");
        Files.createDirectory(folder.resolve("second"));
        Ended again = run("export", "--again", number, "second", "--json");
        assertEquals(0, again.code(), again.errors());
        assertTrue(again.output().contains("\"base\"") && Files.exists(folder.resolve("second/red.xml")), again.output());
    }

    private static Path json() throws IOException {
        return Files.writeString(folder.resolve("exports.json"), run("exports", "--json").output());
    }

    @Test
    void secretsAreNeitherListedNorKept() throws IOException {
        Files.writeString(folder.resolve("secret.changes"), "mirage changes 1\nparameter host\nparameter password\n  secret\n\n"
                + "set /etc/${host}\n  expect file\n  mode 0644\nend\n");
        assertEquals(0, run("export", "small", "secret.raw", "--with", "secret.changes", "--set", "host=motd", "--set", "password=hidden-61ac").code());
        String number = run("exports").lines().getLast().split("\t")[0];
        Files.writeString(folder.resolve("secret.csv"), "name,host,password\nred,motd,hidden-61ac-1\nblue,motd,hidden-61ac-2\n");
        assertEquals(0, run("export", "small", "secrets", "--instances", "secret.csv", "--with", "secret.changes").code());

        String kept = run("exports", "--json").output();
        assertTrue(kept.contains("\"host\"") && kept.contains("motd") && kept.contains("secret.changes"), kept);
        assertFalse(kept.contains("hidden-61ac"), kept);
        assertFalse(run("exports").output().contains("hidden-61ac"));
        assertEquals(1, Tools.attempt("grep", "-raqF", "hidden-61ac", folder.resolve("library").toString()).code());

        assertRefused(1, "password", "export", "--again", number, "again.raw");
        assertEquals(0, run("export", "--again", number, "again.raw", "--set", "password=hidden-61ac").code());
        assertTrue(Files.exists(folder.resolve("again.raw")));

        String many = run("exports").lines().getLast().split("\t")[0];
        number = Integer.toString(Integer.parseInt(many) - 1);
        assertEquals("[\"secrets\",[\"name\",\"host\"],[\"password\"]]\n", Tools.run("jq", "-c",
                ".[-2] | [(.target | split(\"/\") | last), .table.columns, .table.secretColumns]", json().toString()));
        assertRefused(1, "give a table with the columns name, password", "export", "--again", number, "--force", "--set", "password=hidden-61ac");
        Files.writeString(folder.resolve("again.csv"), "name,password\nred,hidden-61ac-3\n");
        assertRefused(1, "again.csv has no row for \"blue\"", "export", "--again", number, "--force", "--instances", "again.csv");
        Files.writeString(folder.resolve("again.csv"), "name,password\nred,hidden-61ac-3\nblue,hidden-61ac-4\n");
        Ended again = run("export", "--again", number, "--force", "--instances", "again.csv");
        assertEquals(0, again.code(), again.errors());
        assertEquals(2, again.lines().size(), again.output());
        assertRefused(1, "of one machine, which has neither a table", "export", "--again", many, "--instances", "again.csv");
        assertEquals(1, Tools.attempt("grep", "-raqF", "hidden-61ac", folder.resolve("library").toString()).code());
    }

    @Test
    void aSeedDiskIsWrittenBesideAndWrittenAgain() throws IOException {
        Files.writeString(folder.resolve("key.pub"), "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna\n");
        Ended ended = run("export", "small", "seeded.qcow2", "--for", "kvm", "--seed", "--set", "host-name=web-7", "--set-from", "ssh-key=key.pub");
        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.lines().contains("  " + folder.toRealPath().resolve("seeded-seed.iso")), ended.output());
        assertTrue(ended.errors().contains("small@1 does not look at its seed disk: cloud-init is not in it"), ended.errors());
        String seed = folder.resolve("seeded-seed.iso").toString();
        assertEquals("cidata\n", Tools.run("blkid", "-p", "-o", "value", "-s", "LABEL", seed));
        assertTrue(Tools.run("isoinfo", "-J", "-i", seed, "-x", "/user-data").endsWith("anna\"\n"));
        String number = run("exports").lines().getLast().split("\t")[0];
        assertEquals("[[\"seed\"],\"web-7\",\"seeded-seed.iso\"]\n", Tools.run("jq", "-c", ".[-1] | [.changes, .values[\"host-name\"], (.files[1] | split(\"/\") | last)]",
                json().toString()));

        assertRefused(1, "exists already", "export", "--again", number);
        Ended again = run("export", "--again", number, "second.qcow2", "--set", "host-name=web-8", "--json");
        assertEquals(0, again.code(), again.errors());
        assertTrue(again.output().contains("second-seed.iso"), again.output());
        assertTrue(Tools.run("isoinfo", "-J", "-i", folder.resolve("second-seed.iso").toString(), "-x", "/meta-data").endsWith("\"web-8\"\n"));
        assertRefused(1, "seed: the parameter user: \"Anna\" is no name of a new user", "export", "small", "none.qcow2", "--seed", "--set", "user=Anna");
        assertRefused(1, "there are values, but no change sets that take them", "export", "small", "none.qcow2", "--set", "host-name=web-7");
        assertFalse(Files.exists(folder.resolve("none-seed.iso")));
    }

    @Test
    void wrongTablesMakeNoFolder() throws IOException {
        Files.writeString(folder.resolve("wrong.csv"), "name,hots\na,b\n");
        assertRefused(1, "wrong.csv, line 1, column 2: none of the change sets has a parameter \"hots\"; they have host", "export", "small",
                "none", "--instances", "wrong.csv", "--with", "greet.changes");
        assertRefused(1, "web.csv, line 1: there is no column for host", "export", "small", "none", "--instances", "web.csv", "--with",
                "greet.changes");
        assertRefused(1, "greet.changes: the change set needs values for: host", "export", "small", "none.raw", "--with", "greet.changes");
        assertRefused(1, "none of the change sets has a parameter called port", "export", "small", "none.raw", "--with", "greet.changes", "--set",
                "host=a", "--set", "port=1");
        assertRefused(1, "There is no change set nothing.changes", "export", "small", "none.raw", "--with", "nothing.changes");
        assertFalse(Files.exists(folder.resolve("none")));
        assertFalse(Files.exists(folder.resolve("none.raw")));
    }

    @Test
    void optionsThatDoNotGoTogether() throws IOException {
        assertRefused(2, "go with --instances", "export", "small", "x.raw", "--thin");
        assertRefused(2, "--base goes with --thin", "export", "small", "x", "--instances", "web.csv", "--base", "b");
        assertRefused(2, "name the version and the file", "export", "small");
        for (String option : List.of("--with=greet.changes", "--seed", "--thin", "--keep-identity")) {
            assertRefused(2, "leave --with, --seed, --thin and --keep-identity out", "export", "--again", "1", option);
        }
        for (String option : List.of("--for=esxi", "--disk-size=40G", "-ocompression=zstd", "--cpus=2", "--compress=xz", "--disk=0")) {
            assertRefused(2, "--again writes in the same form", "export", "--again", "1", option);
        }
        assertRefused(2, "--again knows the version", "export", "small", "x.raw", "--again", "1");
        assertRefused(2, "the table names each", "export", "small", "x", "--instances", "web.csv", "--disk", "1");
    }
}
