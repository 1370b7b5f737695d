// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.QuietMonitor;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.testing.Tools;

/** One of each kind of secret is planted and found; what only looks like one is not. */
class ScanSecretsTest {

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private static MadeVolume machine() {
        return new MadeVolume(0, 1, "one").file("etc/os-release", "ID=made\n").file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")
                .directory("root").directory("tmp");
    }

    private void add(MadeVolume volume) throws IOException {
        made.add("made", "2026-01-01T00:00:00Z", volume);
    }

    private Map<String, List<String>> scan() throws IOException {
        return Scans.byPath(Scans.secrets(made.library(), "made", Monitor.NONE));
    }

    private String sshKey(String name, String passPhrase, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-N", passPhrase, "-C", "planted", "-f", folder.resolve(name).toString()));
        command.addAll(List.of(more));
        Tools.run(command.toArray(String[]::new));
        return Files.readString(folder.resolve(name));
    }

    private static String openssl(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        return Tools.run(command.toArray(String[]::new));
    }

    @Test
    void privateKeysOfAllForms() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        keys.put("open", sshKey("open", "", "-t", "ed25519"));
        keys.put("locked", sshKey("locked", "secret", "-t", "ecdsa"));
        keys.put("old", sshKey("old", "", "-t", "rsa", "-m", "PEM"));
        keys.put("old-locked", sshKey("old-locked", "secret", "-t", "rsa", "-m", "PEM"));
        keys.put("pkcs8", openssl("genpkey", "-algorithm", "ED25519"));
        keys.put("pkcs8-locked", openssl("genpkey", "-algorithm", "RSA", "-aes256", "-pass", "pass:secret"));
        keys.put("ec", openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout"));
        MadeVolume machine = machine();
        keys.forEach((name, key) -> machine.file("srv/" + name, "some words before\n" + key + "and behind\n"));
        machine.file("srv/in.json", "{\"private_key\": \"" + keys.get("pkcs8").replace("\n", "\\n") + "\"}");
        machine.file("srv/deep", "\0".repeat(1_100_000) + keys.get("open") + "\0".repeat(3_000_000));
        machine.file("srv/open.pub", Files.readString(folder.resolve("open.pub")));
        machine.file("srv/documentation", "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----\0%s"
                + keys.get("ec").substring(0, 100) + keys.get("ec").substring(0, 31) + "TWlyYWdlIGlzIG5vIGtleSwgb25seSBhIHRleHQgb2Ygc29tZSBsZW5ndGgu\n"
                + "-----END EC PRIVATE KEY-----\n");
        machine.file("srv/putty.ppk", "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: x\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\nBBBB\n");
        machine.file("etc/ssh/ssh_host_ed25519_key", keys.get("open")).file("usr/lib/self-testing.so", "\u007fELF\2" + keys.get("ec"));
        add(machine);

        Map<String, List<String>> found = scan();

        assertEquals(Map.ofEntries(Map.entry("/srv/open", List.of("high private-key: private key (OpenSSH, not encrypted)")),
                Map.entry("/srv/locked", List.of("high private-key: private key (OpenSSH, encrypted)")),
                Map.entry("/srv/old", List.of("high private-key: private key (RSA, not encrypted)")),
                Map.entry("/srv/old-locked", List.of("high private-key: private key (RSA, encrypted)")),
                Map.entry("/srv/pkcs8", List.of("high private-key: private key (not encrypted)")),
                Map.entry("/srv/pkcs8-locked", List.of("high private-key: private key (encrypted)")),
                Map.entry("/srv/ec", List.of("high private-key: private key (EC, not encrypted)")),
                Map.entry("/srv/in.json", List.of("high private-key: private key (not encrypted)")),
                Map.entry("/srv/deep", List.of("high private-key: private key (OpenSSH, not encrypted)")),
                Map.entry("/usr/lib/self-testing.so", List.of("low private-key-in-program: private key within a program (EC, not encrypted)")),
                Map.entry("/srv/putty.ppk", List.of("high putty-key: private key (PuTTY, not encrypted)")),
                Map.entry("/etc/ssh/ssh_host_ed25519_key", List.of("high ssh-host-key: SSH host key (OpenSSH, not encrypted)"))), found);
    }

    private static final String TOKEN = "0123456789abcdefABCDEF0123456789abcdef";

    @Test
    void passwordsTokensAndTraces() throws IOException {
        String hash = openssl("passwd", "-6", "-salt", "salt", "secret").strip();
        String auth = Base64.getEncoder().encodeToString("anna:secret".getBytes(StandardCharsets.UTF_8));
        add(machine().file("etc/shadow", "root:" + hash + ":1::::::\ndaemon:*:1::::::\nanna:!" + hash + ":1::::::\nbert:!:1::::::\n")
                .file("srv/backup/shadow.old", "root:" + hash + ":1::::::\n").file("srv/.htpasswd", "web:" + openssl("passwd", "-apr1", "x").strip() + "\n")
                .file("root/.aws/credentials", "[default]\naws_secret_access_key = " + TOKEN + "ab\n")
                .file("srv/app.env", "AWS_SECRET_ACCESS_KEY=" + TOKEN + "ab\nX=1\n")
                .file("srv/example.env", "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n")
                .file("srv/azure.txt", "AccountName=a;AccountKey=" + (TOKEN + TOKEN + TOKEN).substring(0, 86) + "==;EndpointSuffix=x")
                .file("root/.docker/config.json", "{\"auths\": {\"registry.example\": {\"auth\": \"" + auth + "\"}}}")
                .file("home/anna/.docker/config.json", "{\"auths\": {}}").file("root/.npmrc", "//registry.example/:_authToken=" + TOKEN + "\n")
                .file("home/anna/.npmrc", "//registry.example/:_authToken=${TOKEN}\n").file("etc/pip.conf", "index-url = https://u:geheim@pip.example/\n")
                .file("root/.netrc", "machine git.example login anna password geheim\n").file("root/.git-credentials", "https://a:b@git.example\n")
                .file("srv/ci.yml", "token: ghp_" + TOKEN.substring(0, 36) + "\n").file("srv/nothing", "nghp_" + TOKEN.substring(0, 36) + "\n")
                .file("root/.kube/config", "users:\n- name: a\n  user:\n    token: " + TOKEN + "\n")
                .file("srv/authorized_keys", "# nobody\n").file("root/.ssh/authorized_keys", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGx planted\n")
                .file("root/.bash_history", "mysql -psecret\n").file("var/log/auth.log", "who came\n").file("var/log/empty.log", "")
                .file("var/log/apt/history.log", "what came\n").file("var/mail/anna", "From: x\n").file("var/lib/dhcp/dhclient.leases", "lease {}\n")
                .file("etc/machine-id", "0123456789abcdef0123456789abcdef\n").file("etc/systemd/x", "").directory("var/log/journal/abc"));

        Map<String, List<String>> found = scan();

        Map<String, List<String>> expected = new TreeMap<>();
        expected.put("/etc/shadow", List.of("high password-hash: password hash of root, anna"));
        expected.put("/srv/backup/shadow.old", List.of("high password-hash: password hash of root"));
        expected.put("/srv/.htpasswd", List.of("high password-hash: password hash of web"));
        expected.put("/root/.aws/credentials", List.of("high aws-credentials: AWS secret access key", "high aws-secret: AWS secret access key"));
        expected.put("/srv/app.env", List.of("high aws-secret: AWS secret access key"));
        expected.put("/srv/azure.txt", List.of("high azure-account-key: Azure storage key"));
        expected.put("/root/.docker/config.json", List.of("high container-registry: password for a container registry"));
        expected.put("/root/.npmrc", List.of("high npm-credentials: token or password for an npm registry"));
        expected.put("/etc/pip.conf", List.of("high python-credentials: password for a Python registry"));
        expected.put("/root/.netrc", List.of("high netrc: password for a server"));
        expected.put("/root/.git-credentials", List.of("high git-credentials: password for a Git server"));
        expected.put("/srv/ci.yml", List.of("high github-token: GitHub token"));
        expected.put("/root/.kube/config", List.of("high kubeconfig: credentials of a Kubernetes cluster"));
        expected.put("/root/.ssh/authorized_keys", List.of("medium authorized-key: SSH key that is let in"));
        expected.put("/root/.bash_history", List.of("medium bash-history: what was typed in shells and other programs"));
        expected.put("/var/log/auth.log", List.of("medium logfiles: logs, and what tells of the past"));
        expected.put("/var/log/apt/history.log", List.of("low logfiles: logs, and what tells of the past"));
        expected.put("/var/mail/anna", List.of("medium mail-spool: mail that waits for people"));
        expected.put("/var/lib/dhcp/dhclient.leases", List.of("medium dhcp-client-state: leases and identifiers of DHCP clients"));
        expected.put("/etc/machine-id", List.of("medium machine-id: the machine's number"));
        assertEquals(expected, found);
    }

    @Test
    void theChangeSetTakesAllOut() throws IOException {
        String hash = openssl("passwd", "-6", "-salt", "salt", "secret").strip();
        add(machine().file("etc/shadow", "root:" + hash + ":1::::::\ndaemon:*:1::::::\n").file("srv/key", openssl("genpkey", "-algorithm", "ED25519"))
                .file("srv/kept", openssl("genpkey", "-algorithm", "ED25519")).file("root/.bash_history", "x\n").file("srv/other", "x")
                .file("etc/machine-id", "0123456789abcdef\n").file("tmp/shadow", "root:" + hash + ":1::::::\n").file("root/.ssh/authorized_keys",
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGx planted\n"));
        IgnoredFindings ignored = new IgnoredFindings(made.library());
        Finding kept = Scans.secrets(made.library(), "made", Monitor.NONE).findings().stream().filter(each -> each.where().equals("/srv/kept"))
                .findFirst().orElseThrow();
        assertThrows(MirageException.class, () -> ignored.ignore(List.of(kept), " ", Monitor.NONE));
        ignored.ignore(List.of(kept), "a key of tests", Monitor.NONE);
        VersionFindings found = Scans.secrets(made.library(), "made", Monitor.NONE);
        assertEquals("a key of tests", found.ignored().get(kept.key()).reason());
        VersionFiles files = new OpenVersion(made.library(), VersionName.parse("made")).call(Monitor.NONE);
        ChangeSet changes = new FindingEdits(files, found).call("x", true, Monitor.NONE);

        new UpdateVersions(made.library(), GivenChanges.of(changes, null)).targets(List.of(VersionName.parse("made"))).call(Monitor.NONE);

        assertEquals(List.of("/srv/kept"), List.copyOf(scan().keySet()));
        VersionFiles after = new OpenVersion(made.library(), VersionName.parse("made@2")).call(Monitor.NONE);
        try (var in = after.open(after.find("/etc/shadow".getBytes(StandardCharsets.US_ASCII)))) {
            assertEquals("root:!:1::::::\ndaemon:*:1::::::\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        after.find("/srv/other".getBytes(StandardCharsets.US_ASCII));

        // what people decided is in the packs
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        assertEquals(List.of(kept.key()), List.copyOf(ignored.all(Monitor.NONE).keySet()));
        ignored.heed(List.of(kept.key()), Monitor.NONE);
        assertTrue(ignored.all(Monitor.NONE).isEmpty());
        assertThrows(NotFoundException.class, () -> ignored.heed(List.of(kept.key()), Monitor.NONE));
    }

    @Test
    void aMachineThatCannotBeLookedAtIsNotClean() throws IOException {
        add(machine().file("etc/passwd", "x".repeat(5 << 20)).file("srv/key", openssl("genpkey", "-algorithm", "ED25519")));
        Map<String, List<String>> found = scan();
        assertEquals(List.of("/", "/srv/key"), List.copyOf(found.keySet()));
        assertTrue(found.get("/").getFirst().startsWith("medium traces-unknown: traces of the machine could not be looked for: /etc/passwd"),
                found.toString());
    }

    /** Counts bytes of contents that were looked at. */
    private static final class Looks extends QuietMonitor {

        private final AtomicLong bytes = new AtomicLong();

        @Override
        public void worked(long units) {
            bytes.addAndGet(units > 100 ? units : 0);
        }

        @Override
        public void note(String fact) {
            throw new AssertionError(fact);
        }
    }

    @Test
    void eachContentIsReadOnceForAllImages() throws IOException {
        String text = openssl("genpkey", "-algorithm", "ED25519") + "x".repeat(1000);
        add(machine().file("srv/a", text));
        made.add("other", "2026-01-01T00:00:00Z", machine().file("opt/copy", text).file("opt/more", "y".repeat(500)));
        Looks first = new Looks();
        Scans.secrets(made.library(), "made", first);
        assertEquals(text.length(), first.bytes.get());
        Looks second = new Looks();
        VersionFindings found = Scans.secrets(made.library(), "other", second);
        assertEquals(500, second.bytes.get());
        assertEquals(List.of("/opt/copy"), List.copyOf(Scans.byPath(found).keySet()));
        // the key names the place, too
        assertNotEquals(found.findings().getFirst().key(), Scans.secrets(made.library(), "made", new Looks()).findings().getFirst().key());
        // the catalog can be lost
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        Looks again = new Looks();
        assertEquals(Scans.byPath(found), Scans.byPath(Scans.secrets(made.library(), "other", again)));
        assertEquals(text.length() + 500, again.bytes.get());
        assertFalse(found.open(Severity.HIGH).isEmpty());
        assertTrue(found.open(Severity.CRITICAL).isEmpty());
    }

    /** What the catalog keeps is told again, and nothing is read for it; a version with what nobody looked at is left out, and said. */
    @Test
    void whatIsKnownIsToldWithoutALook() throws IOException {
        add(machine().file("srv/a", openssl("genpkey", "-algorithm", "ED25519") + "x".repeat(1000)));
        ChosenVersions all = new ChosenVersions(List.of(), false);
        ScanSecrets nothing = new ScanSecrets(made.library(), all).knownOnly(true);
        nothing.call((_, _) -> {
            throw new AssertionError("nobody has looked at it");
        }, Monitor.NONE);
        assertEquals(List.of("made@1"), nothing.leftOut().stream().map(VersionSummary::label).toList());
        VersionFindings scanned = Scans.secrets(made.library(), "made", Monitor.NONE);
        made.add("other", "2026-01-01T00:00:00Z", machine().file("opt/more", "y".repeat(500)));

        Looks looks = new Looks();
        List<VersionFindings> told = new ArrayList<>();
        ScanSecrets known = new ScanSecrets(made.library(), all).knownOnly(true);
        known.call((version, _) -> told.add(version), looks);
        assertEquals(List.of("made@1"), told.stream().map(each -> each.version().label()).toList());
        assertEquals(scanned.findings(), told.getFirst().findings());
        assertEquals(0, looks.bytes.get());
        assertEquals(List.of("other@1"), known.leftOut().stream().map(VersionSummary::label).toList());
    }
}
