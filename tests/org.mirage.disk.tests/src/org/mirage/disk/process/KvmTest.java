// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.testing.Tools;

/** Whether machines can run on the processor's own virtualisation. */
class KvmTest {

    @ParameterizedTest
    @CsvSource({"fpu vme vmx smx, true", "fpu svm extapic, true", "fpu vme hypervisor, false", "fpu svmx vmx2, false"})
    void theProcessorSaysSo(String flags, boolean expected) {
        assertEquals(expected, Kvm.hasVirtualisation("processor\t: 0\nbugs\t\t: vmx svm\nflags\t\t: " + flags + "\n"));
    }

    @Test
    void whereNoProcessorHasItKvmIsNotUsed() throws IOException {
        boolean shown = Tools.bash("lscpu").contains("Virtualization:") || Tools.bash("grep -cwE 'vmx|svm' /proc/cpuinfo || true")
                .strip().matches("[1-9][0-9]*");
        boolean offered = Files.isWritable(Path.of("/dev/kvm"));

        assertTrue(shown && offered || Kvm.trouble().isPresent(), "KVM is used where nothing can carry it");
    }
}
