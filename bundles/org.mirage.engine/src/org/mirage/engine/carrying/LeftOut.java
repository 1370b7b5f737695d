// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is not carried because it means something on the machine and at the time of the run only, and what the target makes
 * itself: temporary files, leases, seeds, lists and caches of apt, logs that are no list of what was done to packages.
 */
final class LeftOut implements Carrier {

    private static final Pattern ANYTHING = Pattern.compile("/(?:run|tmp|dev|proc|sys|var/tmp|var/run|var/lock|lost\\+found)/.*");
    private static final Pattern FILES = Pattern.compile(String.join("|", List.of(
            "/var/log/.*",
            "/var/lib/apt/(?:lists|periodic)/.*", "/var/cache/apt/[^/]*\\.bin", "/var/cache/apt/archives/(?:lock|partial/.*)",
            "/var/cache/ldconfig/.*", "/var/lib/ucf/(?:hashfile|registry)\\.[0-9]",
            "/var/lib/systemd/(?:random-seed|credential\\.secret|timers/.*|timesync/.*|linger/.*|coredump/.*)",
            "/var/lib/(?:private/)?systemd/(?:network|journal-upload)/.*", "/var/lib/urandom/.*", "/boot/(?:efi/)?loader/random-seed",
            "/var/lib/dhcp/.*", "/var/lib/dhcpcd5?/.*", "/etc/dhcpcd\\.(?:duid|secret)", "/var/lib/dhclient/.*",
            "/var/lib/NetworkManager/.*", "/var/lib/cloud/.*", "/etc/hostid", "/root/\\.(?:bash_history|wget-hsts|lesshst|viminfo)")));

    @Override
    public boolean takes(ChangedPath path) {
        return ANYTHING.matcher(path.path()).matches() || !path.isFolder() && FILES.matcher(path.path()).matches();
    }

    @Override
    public void carry(ChangedPath path, Carrying target) {
        // nothing is done about it
    }
}
