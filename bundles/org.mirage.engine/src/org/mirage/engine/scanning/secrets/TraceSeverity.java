// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.util.List;
import java.util.Set;

import com.google.re2j.Pattern;

import org.mirage.engine.scanning.Severity;

/** How much it matters that traces of a machine are published. */
final class TraceSeverity {

    /** What lets somebody in. */
    private static final Set<String> HIGH = Set.of("credential-secret", "ipa-client", "kerberos-hostkeytab", "net-nmconn", "rh-subscription-manager",
            "rhn-systemid", "samba-db-log", "ssh-hostkeys", "sssd-db-log");
    /** What is the same in every image of its kind, or tells of hardware only. */
    private static final Set<String> LOW = Set.of("backup-files", "blkid-tab", "net-hostname", "net-hwaddr", "package-manager-cache",
            "passwd-backups", "rpm-db", "smolt-uuid", "udev-persistent-net", "yum-uuid");
    /** Logs and caches that installing packages leaves behind: they tell what is installed, which the packages' own lists do as well. */
    private static final List<Pattern> OF_INSTALLING = List.of(Pattern.compile("/var/log/(apt|dnf|zypp)(/.*)?"),
            Pattern.compile("/var/log/(dpkg|alternatives|bootstrap|dnf|dnf\\.librepo|dnf\\.rpm|hawkey|yum|pacman|fontconfig)\\.log[^/]*"),
            Pattern.compile("/var/cache/(man|fontconfig)/.*"), Pattern.compile("/etc/ssh/[^/]*\\.pub"));

    private TraceSeverity() {
    }

    /** Of a kind of traces, at a path with one byte in each character. */
    static Severity of(String kind, String path) {
        if (LOW.contains(kind) || OF_INSTALLING.stream().anyMatch(pattern -> pattern.matcher(path).matches())) {
            return Severity.LOW;
        }
        return HIGH.contains(kind) ? Severity.HIGH : Severity.MEDIUM;
    }
}
