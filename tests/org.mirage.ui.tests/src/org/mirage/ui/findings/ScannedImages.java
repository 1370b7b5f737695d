// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Window;

/** Two images in which there is something to find. */
final class ScannedImages {

    /** What {@link #record} knows of openssl in web. */
    static final String CVE = "CVE-2026-12345";

    private static final String DEBIAN = "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n";

    /** The test file of EICAR, in two parts, so that nobody's scanner finds this source. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Path folder;

    /** Makes the disks and imports them into a library of their own. */
    ScannedImages(Path folder) throws IOException {
        this.folder = folder;
        Tools.run("ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", folder.resolve("key").toString());
        String key = Files.readString(folder.resolve("key"));
        SmallDisk web = new SmallDisk(folder.resolve("web"));
        web.put("etc/os-release", DEBIAN).put("var/lib/dpkg/status", dpkg("openssl", "3.0.9-1") + dpkg("bash", "5.2.15-2"));
        web.put("srv/key", key).put("srv/eicar", EICAR);
        Window.open(library(), web.make(webDisk()), "web");
        SmallDisk db = new SmallDisk(folder.resolve("db"));
        db.put("etc/os-release", DEBIAN).put("var/lib/dpkg/status", dpkg("openssl", "3.0.11-1")).put("srv/key", key);
        Window.add(db.make(dbDisk()), "db");
    }

    private static String dpkg(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\n\n";
    }

    /** The library's folder. */
    Path library() {
        return folder.resolve("library");
    }

    /** The disk of web, with malware, a key and a vulnerable package. */
    Path webDisk() {
        return folder.resolve("web.raw");
    }

    /** The disk of db, with the same key. */
    Path dbDisk() {
        return folder.resolve("db.raw");
    }

    /** A record of OSV about openssl. */
    Path record() throws IOException {
        return Files.writeString(folder.resolve("record.json"), "{\"id\": \"" + CVE + "\", \"modified\": \"2026-01-01T00:00:00Z\", "
                + "\"summary\": \"It answers whatever it is asked.\", \"affected\": [{\"package\": {\"ecosystem\": \"Debian:12\", "
                + "\"name\": \"openssl\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": "
                + "\"3.0.11-1\"}]}]}], \"severity\": [{\"type\": \"CVSS_V3\", \"score\": "
                + "\"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}]}");
    }

    /** A folder with a signature that knows the malware. */
    Path signatures() throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Path eicar = Files.writeString(folder.resolve("eicar"), EICAR);
        String sum = Tools.run("md5sum", eicar.toString()).split(" ")[0];
        Files.writeString(signatures.resolve("own.hdb"), sum + ":" + EICAR.length() + ":Eicar.Test\n");
        return signatures;
    }
}
