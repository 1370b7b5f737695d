// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.Arrays;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.compare.PathPattern;

/**
 * What package systems keep for themselves: databases, what is remembered from repositories, caches, locks, logs, and what is made
 * anew whenever something is installed. What is noted of a single package is none of it, see {@link PackageRecords}. Each name is
 * told, so that something else in these folders does not pass for it.
 */
final class SystemPaths {

    /** A pattern with what all paths that fit begin with, by which nearly all others are told at once. */
    private record Known(String beginning, PathPattern pattern) {

        boolean fits(String text) {
            return text.startsWith(beginning) && pattern.matches(text);
        }
    }

    private static final List<Known> PATTERNS = patterns(
            // dpkg
            "/var/lib/dpkg/status", "/var/lib/dpkg/status-old", "/var/lib/dpkg/status.d/*", "/var/lib/dpkg/available",
            "/var/lib/dpkg/available-old", "/var/lib/dpkg/diversions", "/var/lib/dpkg/diversions-old", "/var/lib/dpkg/statoverride",
            "/var/lib/dpkg/statoverride-old", "/var/lib/dpkg/lock", "/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/triggers/*",
            "/var/lib/dpkg/updates/[0-9]*", "/var/lib/dpkg/info/format", "/var/lib/dpkg/alternatives/*", "/var/log/dpkg.log",
            "/var/log/dpkg.log.*", "/var/log/alternatives.log", "/var/log/alternatives.log.*", "/var/cache/debconf/*.dat",
            "/var/cache/debconf/*.dat-old",
            // apt
            "/var/lib/apt/extended_states", "/var/lib/apt/lists/*_*", "/var/lib/apt/lists/lock", "/var/lib/apt/lists/partial",
            "/var/lib/apt/lists/auxfiles", "/var/lib/apt/periodic/*-stamp", "/var/lib/apt/daily_lock", "/var/cache/apt/pkgcache.bin",
            "/var/cache/apt/srcpkgcache.bin", "/var/cache/apt/archives/*.deb", "/var/cache/apt/archives/lock",
            "/var/cache/apt/archives/partial", "/var/log/apt/*.log", "/var/log/apt/*.log.*", "/var/log/apt/eipp.log.xz",
            // rpm and what is built on it
            "/var/lib/dnf/history.sqlite*", "/var/lib/dnf/history", "/var/cache/dnf/*.solv*", "/var/cache/dnf/*/repodata/*",
            "/var/cache/dnf/*.lock", "/var/cache/dnf/packages.db", "/var/log/dnf*.log", "/var/log/dnf*.log.*", "/var/log/hawkey.log",
            "/var/log/hawkey.log-*", "/var/log/yum.log", "/var/lib/yum/yumdb/**", "/var/lib/yum/history/*.sqlite*",
            "/usr/lib/sysimage/libdnf5/*.toml",
            // apk
            "/lib/apk/db/installed", "/lib/apk/db/scripts.tar*", "/lib/apk/db/triggers", "/lib/apk/db/lock",
            "/usr/lib/apk/db/installed", "/usr/lib/apk/db/scripts.tar*", "/usr/lib/apk/db/triggers", "/usr/lib/apk/db/lock",
            "/etc/apk/world", "/var/cache/apk/APKINDEX.*.tar.gz", "/var/log/apk.log",
            // pacman
            "/var/lib/pacman/local/ALPM_DB_VERSION", "/var/lib/pacman/sync/*.db", "/var/lib/pacman/sync/*.db.sig",
            "/var/lib/pacman/sync/*.files", "/var/lib/pacman/db.lck", "/var/cache/pacman/pkg/*.pkg.tar*", "/var/log/pacman.log",
            // the index of shared libraries
            "/etc/ld.so.cache", "/var/cache/ldconfig/aux-cache");

    private static final List<String> RPM_FOLDERS = List.of("/var/lib/rpm/", "/usr/lib/sysimage/rpm/", "/usr/share/rpm/");
    private static final List<Known> RPM_FILES = patterns(
            "rpmdb.sqlite", "rpmdb.sqlite-*", "Packages", "Packages.db", "Index.db", ".rpm.lock", ".dbenv.lock", "__db.[0-9]*",
            "Basenames", "Conflictname", "Dirnames", "Enhancename", "Filetriggername", "Group", "Installtid", "Name", "Obsoletename",
            "Providename", "Recommendname", "Requirename", "Sha1header", "Sigmd5", "Suggestname", "Supplementname",
            "Transfiletriggername", "Triggername", ".migratedb", "INSTALLTID");

    private SystemPaths() {
    }

    private static List<Known> patterns(String... texts) {
        return Arrays.stream(texts).map(text -> {
            try {
                return new Known(text.split("[*\\[]", 2)[0], PathPattern.parse(text));
            } catch (MirageException wrong) {
                throw new AssertionError(wrong);
            }
        }).toList();
    }

    /** True for such a path, which has one byte in each character. */
    static boolean has(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return PATTERNS.stream().anyMatch(known -> known.fits(path))
                || RPM_FOLDERS.contains(path.substring(0, slash)) && RPM_FILES.stream().anyMatch(known -> known.fits(path.substring(slash)));
    }
}
