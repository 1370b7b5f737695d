// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of appliances that did not start, as libguestfs, supermin and QEMU write them, tell what to do. */
class LaunchAdviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "supermin: failed to find a suitable kernel (host_cpu=x86_64).|linux-image-amd64",
        "cp: cannot open '/boot/vmlinuz-6.8.0-generic' for reading: Permission denied|chmod 0644",
        "supermin: ext2fs_file_write: /var/tmp/.guestfs-1000: No space left on device|free some",
        "qemu-system-x86_64: Could not access KVM kernel module: Permission denied|usermod -aG kvm",
        "qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot allocate memory|not enough memory",
        "cannot find any suitable libguestfs supermin, fixed or old-style appliance on LIBGUESTFS_PATH|libguestfs0"})
    void tellsWhatToDo(String log, String advice) {
        String told = LaunchAdvice.of("guestfs_launch failed", "libguestfs: launch\n" + log + "\n");
        assertTrue(told.contains(advice), told);
    }

    @Test
    void showsTheEndOfWhatIsNotKnown() {
        String told = LaunchAdvice.of("guestfs_launch failed", "x".repeat(5000) + "\nkernel\u001b[31m panic\n");
        assertTrue(told.contains("guestfs_launch failed") && told.contains("kernel?[31m panic") && told.length() < 600, told);
    }

    @Test
    void lastWordsAreOneLine() {
        assertEquals("a; b", LaunchAdvice.lastWords("a\r\n\n  b\n"));
    }
}
