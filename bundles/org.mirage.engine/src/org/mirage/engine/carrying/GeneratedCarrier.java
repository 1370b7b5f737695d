// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.store.Entry;

/**
 * Takes what programs make of all that is installed as it is in the child where the target had the same before; otherwise has it
 * made anew by that program.
 */
final class GeneratedCarrier implements Carrier {

    /**
     * A kind of such files.
     *
     * @param command makes them; {@code $1} stands for the first group of the pattern
     * @param awaited whether the machine is right only once it was run
     */
    private record Kind(String what, Pattern paths, String command, boolean awaited, Turn turn) {
    }

    private static final String UPDATE = "update-initramfs -u";
    /** It does not update what is not there. */
    private static final String CREATE = "update-initramfs -c";

    private static final List<Kind> KINDS = List.of(
            kind(Turn.RAM_DISKS, "the initial RAM disk of Linux $1", "/boot/initrd\\.img-([^/]+)", UPDATE + " -k '$1'"),
            // a checksum of it
            kind(Turn.RAM_DISKS, "the initial RAM disk of Linux $1", "/var/lib/initramfs-tools/([^/]+)", UPDATE + " -k '$1'"),
            kind(Turn.RAM_DISKS, "the initial RAM disk of Linux $1", "/boot/initramfs-([^/]+)\\.img", "dracut --force --kver '$1'"),
            kind(Turn.FIRST, "the lists of modules of Linux $1",
                    "/(?:usr/)?lib/modules/([^/]+)/modules\\.(?:dep|alias|symbols|devname|softdep|builtin\\.alias|weakdep)(?:\\.bin)?",
                    "depmod -a '$1'"),
            kind(Turn.MENUS, "the menu of GRUB", "/boot/grub/grub\\.cfg", "update-grub"),
            kind(Turn.ANY, "the bundle of certificates", "/etc/ssl/certs/ca-certificates\\.crt", "update-ca-certificates"),
            kind(Turn.ANY, "certificates for Java", "/etc/ssl/certs/java/cacerts", "update-ca-certificates -f"),
            kind(Turn.ANY, "the archive of locales", "/usr/lib/locale/locale-archive", "locale-gen --keep-existing"),
            kind(Turn.ANY, "the database of MIME types",
                    "/usr/share/mime/(?:mime\\.cache|globs2?|magic|aliases|subclasses|icons|generic-icons"
                            + "|treemagic|types|version|XMLnamespaces)", "update-mime-database /usr/share/mime"),
            kind(Turn.ANY, "compiled settings schemas", "(/usr/share/glib-2\\.0/schemas)/gschemas\\.compiled", "glib-compile-schemas '$1'"),
            kind(Turn.ANY, "the cache of GIO modules", "(/usr/lib/[^/]+/gio/modules)/giomodule\\.cache",
                    "\"$(dirname '$1')/../glib-2.0/gio-querymodules\" '$1'"),
            kind(Turn.ANY, "the list of image loaders", "(/usr/lib/[^/]+/gdk-pixbuf-2\\.0)/[^/]+/loaders\\.cache",
                    "'$1/gdk-pixbuf-query-loaders' --update-cache"),
            kind(Turn.ANY, "the database of hardware", "/etc/udev/hwdb\\.bin", "systemd-hwdb update"),
            kind(Turn.ANY, "the database of hardware", "/usr/lib/udev/hwdb\\.bin", "systemd-hwdb --usr update"),
            later("the list of manual pages", "/var/cache/man/.*", "mandb --quiet"),
            later("the cache of icons", "(/usr/share/icons/[^/]+)/icon-theme\\.cache", "gtk-update-icon-cache --force --quiet '$1'"),
            later("the list of applications", "(/usr/share/applications)/mimeinfo\\.cache", "update-desktop-database '$1'"),
            later("the cache of fonts", "/var/cache/fontconfig/.*", "fc-cache --system-only"),
            later("the list of Info pages", "/usr/share/info/dir(?:\\.old)?", "update-info-dir"),
            later("the catalog of messages", "/var/lib/systemd/catalog/database", "journalctl --update-catalog"));

    private static Kind kind(Turn turn, String what, String paths, String command) {
        return new Kind(what, Pattern.compile(paths), command, true, turn);
    }

    private static Kind later(String what, String paths, String command) {
        return new Kind(what, Pattern.compile(paths), command, false, Turn.ANY);
    }

    private final Carrier files;

    /** @param files carries what can be taken as it is */
    GeneratedCarrier(Carrier files) {
        this.files = files;
    }

    @Override
    public boolean takes(ChangedPath path) {
        return !path.isFolder() && KINDS.stream().anyMatch(kind -> kind.paths.matcher(path.path()).matches());
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        Entry there = target.find(path.path());
        if (isLike(there, path.after()) || !path.isAdded() && path.hasSameContent()) {
            return;
        }
        // what is new was made of the parent's packages and those of the run; a target with others needs its own
        boolean same = path.isAdded() ? there == null && target.change().packages().onlyIn(target.packages()).isEmpty()
                : isLike(there, path.before());
        if (same) {
            files.carry(path, target);
        } else if (!path.isRemoved()) {
            target.generate(generation(path.path(), there != null));
        }
    }

    private static boolean isLike(Entry one, Entry other) {
        return one == null || other == null ? one == other
                : one.type() == other.type() && Objects.equals(one.content(), other.content())
                        && Arrays.equals(one.target(), other.target());
    }

    private static Generation generation(String path, boolean exists) {
        for (Kind kind : KINDS) {
            Matcher matcher = kind.paths.matcher(path);
            if (matcher.matches()) {
                String group = matcher.groupCount() > 0 ? matcher.group(1) : "";
                String command = exists ? kind.command : kind.command.replace(UPDATE, CREATE);
                Need need = kind.awaited ? Need.NOW : exists ? Need.SOON : Need.LATER;
                return new Generation(kind.what.replace("$1", group), command.replace("'$1", quoted(group)), need, kind.turn);
            }
        }
        throw new IllegalArgumentException(path);
    }

    // a name from an image goes into a command: within quotes, and without any of its own
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''");
    }
}
