// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.util.List;
import java.util.Locale;

/** Turns the log of an appliance that did not start into what a person can do. */
final class LaunchAdvice {

    private static final int LAST_WORDS = 300;

    /** Words of a log, in lower case, and what they mean; the first that fit count. */
    private record Sign(List<String> words, String advice) {
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(List.of("supermin", "no such file or directory", "exec"), "supermin is missing: apt install supermin"),
            new Sign(List.of("supermin", "failed to find a suitable kernel"), "there is no kernel in /boot that it may start:"
                    + " apt install linux-image-amd64, dnf install kernel-core or zypper install kernel-default"),
            new Sign(List.of("/boot/vmlinuz", "permission denied"),
                    "the kernel in /boot may be read by root only: chmod 0644 /boot/vmlinuz-*, as root"),
            new Sign(List.of("no space left on device"),
                    "there is no room for temporary files: free some in /var/tmp and in the library's folder"),
            new Sign(List.of("kvm", "permission denied"), "this user may not use /dev/kvm: usermod -aG kvm USER, then log in again"),
            new Sign(List.of("cannot set up guest memory"), "there is not enough memory for the appliance: close other programs"),
            new Sign(List.of("cannot allocate memory"), "there is not enough memory for the appliance: close other programs"),
            new Sign(List.of("out of memory"), "there is not enough memory for the appliance: close other programs"),
            new Sign(List.of("qemu", "no such file or directory"),
                    "QEMU is missing: apt install qemu-system-x86, dnf install qemu-kvm or zypper install qemu-x86"),
            new Sign(List.of("cannot find any suitable libguestfs supermin"),
                    "its appliance is missing: apt install libguestfs0, dnf install libguestfs-appliance"
                            + " or zypper install libguestfs-appliance"));

    private LaunchAdvice() {
    }

    /** Why it did not start and what to do. */
    static String of(String message, String log) {
        String all = (message + "\n" + log).toLowerCase(Locale.ROOT);
        for (Sign sign : SIGNS) {
            if (sign.words().stream().allMatch(all::contains)) {
                return "the appliance of libguestfs does not start: " + sign.advice();
            }
        }
        String last = lastWords(log);
        return "the appliance of libguestfs does not start: " + cleaned(message) + (last.isEmpty() ? "" : " (" + last + ")")
                + "; libguestfs-test-tool shows more";
    }

    /** The last lines of a log on one. */
    static String lastWords(String log) {
        String text = cleaned(log);
        return text.length() > LAST_WORDS ? "…" + text.substring(text.length() - LAST_WORDS) : text;
    }

    /** On one line, without control characters: an image has a say in it. */
    static String cleaned(String text) {
        return text.strip().replaceAll("\\s*[\\r\\n]+\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
    }
}
