// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.KeyForm;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Host name, time zone and locale of a machine. */
final class MachineSettings {

    private static final String HOST_NAME = "/etc/hostname";
    private static final String HOSTS = "/etc/hosts";
    private static final String LOCAL_TIME = "/etc/localtime";
    private static final String ZONES = "/usr/share/zoneinfo/";
    private static final List<String> LOCALE_FILES = List.of("/etc/locale.conf", "/etc/default/locale", "/etc/sysconfig/i18n");
    private static final Set<String> ALWAYS = Set.of("C", "POSIX", "C.UTF-8");
    private static final String ARCHIVE = "/usr/lib/locale/locale-archive";
    private static final long ARCHIVE_LIMIT = 64 << 20;

    private final SystemFiles files;
    private final WorkingFiles raw;

    MachineSettings(SystemFiles files, WorkingFiles raw) {
        this.files = files;
        this.raw = raw;
    }

    void hostName(String name) throws IOException {
        String old = files.textOrNone(HOST_NAME).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst().orElse("");
        files.write(HOST_NAME, name + "\n");
        if (!old.isEmpty() && !old.equals("localhost") && files.isFile(HOSTS)) {
            files.write(HOSTS, HostNames.renamed(files.text(HOSTS), old, name));
        }
        String network = files.textOrNone("/etc/sysconfig/network");
        if (network.lines().anyMatch(line -> line.startsWith("HOSTNAME="))) {
            files.write("/etc/sysconfig/network", network.replaceAll("(?md)^HOSTNAME=.*$", "HOSTNAME=" + name));
        }
    }

    void timeZone(String zone) throws IOException {
        if (!files.isFile(ZONES + zone)) {
            throw new ConflictException(RawPath.bytes(ZONES + zone), "a time zone",
                    files.isFolder(ZONES.substring(0, ZONES.length() - 1)) ? "nothing"
                            : "no time zones at all; tzdata is not installed");
        }
        Entry old = files.entry(LOCAL_TIME);
        boolean absolute = old != null && old.type() == EntryType.LINK && old.target().length > 0 && old.target()[0] == '/';
        files.link(LOCAL_TIME, (absolute ? "" : "..") + ZONES + zone);
        if (files.isFile("/etc/timezone")) {
            files.write("/etc/timezone", zone + "\n");
        }
    }

    /** The file that has the default locale. */
    String localeFile() throws IOException {
        for (String file : LOCALE_FILES) {
            if (files.isFile(file)) {
                return file;
            }
        }
        return LOCALE_FILES.get(files.isFile("/etc/debian_version") ? 1 : 0);
    }

    void locale(String name) throws IOException {
        if (!isGenerated(name)) {
            throw new ConflictException(RawPath.bytes("/usr/lib/locale"), "the locale " + name,
                    "none of that name; generate it first");
        }
        String file = localeFile();
        String text = files.textOrNone(file);
        TextLines lines = new TextLines(RawPath.bytes(text));
        byte[] fresh = new KeyEdits(RawPath.bytes(file), lines, KeyForm.EQUALS, null, "LANG").set(name);
        files.write(file, RawPath.of(fresh));
    }

    /** Locales lie in folders or in one archive; their character sets are written in small letters without hyphens there. */
    private boolean isGenerated(String name) throws IOException {
        int dot = name.indexOf('.');
        int at = name.indexOf('@') < 0 ? name.length() : name.indexOf('@');
        String written = dot < 0 ? name : name.substring(0, dot + 1)
                + name.substring(dot + 1, Math.max(at, dot + 1)).toLowerCase(Locale.ROOT).replace("-", "") + name.substring(at);
        if (ALWAYS.contains(name) || files.isFolder("/usr/lib/locale/" + name) || files.isFolder("/usr/lib/locale/" + written)) {
            return true;
        }
        Entry archive = files.find(ARCHIVE);
        if (archive == null || archive.type() != EntryType.FILE) {
            return false;
        }
        // one that is too large to be looked at has them all
        return archive.size() > ARCHIVE_LIMIT || RawPath.of(raw.read(RawPath.bytes(files.real(ARCHIVE)), ARCHIVE_LIMIT))
                .contains("\0" + written + "\0");
    }
}
