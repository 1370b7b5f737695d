// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;

import static org.mirage.engine.readymade.TraceStep.files;
import static org.mirage.engine.readymade.TraceStep.whole;

/** Where machines keep what tells of them alone. In patterns, {@code *} stands for any part of a name, dots at its beginning too. */
final class Traces {

    /** What has cloud-init take the machine for one that it has set up. */
    static final TraceStep CLOUD_INIT = whole("cloud-init-state", "what cloud-init remembers of instances", "/var/lib/cloud/instance",
            "/var/lib/cloud/instances/*", "/var/lib/cloud/data/*", "/var/lib/cloud/sem/*");

    /** All kinds but those that lie in home folders, or within configuration files. */
    static final List<TraceStep> ALL = List.of(
            whole("abrt-data", "crashes that ABRT has kept", "/var/spool/abrt/*"),
            files("blkid-tab", "lists of volumes that blkid has kept", "/etc/blkid/blkid.tab", "/etc/blkid/blkid.tab.old",
                    "/etc/blkid.tab", "/etc/blkid.tab.old", "/dev/.blkid.tab", "/dev/.blkid.tab.old", "/run/blkid.tab",
                    "/run/blkid.tab.old", "/var/run/blkid.tab", "/var/run/blkid.tab.old"),
            CLOUD_INIT,
            whole("crash-data", "crash dumps", "/var/crash/*", "/var/log/dump/*", "/var/lib/systemd/coredump/*",
                    "/var/lib/systemd/pstore/*"),
            files("credential-secret", "the key of systemd's credentials", "/var/lib/systemd/credential.secret"),
            whole("dhcp-client-state", "leases and identifiers of DHCP clients", "/var/lib/dhclient/*", "/var/lib/dhcp/*",
                    "/var/lib/dhcpcd/*", "/var/lib/dhcpcd5/*", "/var/lib/NetworkManager/*.lease",
                    "/var/lib/NetworkManager/timestamps", "/var/lib/NetworkManager/seen-bssids", "/var/lib/NetworkManager/secret_key",
                    "/run/systemd/netif/leases/*"),
            whole("dhcp-server-state", "leases that a DHCP server gave", "/var/lib/dhcpd/*"),
            files("cron-spool", "jobs of users for cron and at", "/var/spool/cron", "/var/spool/at", "/var/spool/atjobs",
                    "/var/spool/atspool"),
            files("dovecot-data", "data of Dovecot", "/var/lib/dovecot/*"),
            files("ipa-client", "membership of an IPA domain", "/etc/ipa/ca.crt", "/etc/ipa/default.conf",
                    "/var/lib/ipa-client/sysrestore", "/var/lib/ipa-client/pki", "/etc/pki/ca-trust/source/anchors/ipa-ca.crt",
                    "/usr/local/share/ca-certificates/ipa-ca.crt", "/etc/pki/ca-trust/source/ipa.p11-kit"),
            files("kerberos-hostkeytab", "the host's Kerberos keys", "/etc/krb5.keytab"),
            whole("mail-spool", "mail that waits for people", "/var/spool/mail/*", "/var/mail/*"),
            files("net-nmconn", "connections of NetworkManager", "/etc/NetworkManager/system-connections/*.nmconnection"),
            files("pacct-log", "process accounting", "/var/account/pacct*", "/var/log/account/pacct*"),
            files("package-manager-cache", "packages and lists that package managers keep beside", "/var/cache/apt/archives",
                    "/var/cache/apt/*.bin", "/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/yum", "/var/cache/zypp*",
                    "/var/cache/pacman/pkg", "/var/cache/apk"),
            files("pam-data", "who was at the console or failed to log in", "/run/console", "/run/faillock", "/run/sepermit",
                    "/var/run/console", "/var/run/faillock", "/var/run/sepermit"),
            files("passwd-backups", "accounts as they were before", "/etc/group-", "/etc/gshadow-", "/etc/passwd-", "/etc/shadow-",
                    "/etc/subuid-", "/etc/subgid-"),
            files("puppet-data-log", "data and logs of Puppet", "/var/log/puppet", "/var/lib/puppet/*/*"),
            files("random-seed", "the seed of random numbers", "/var/lib/systemd/random-seed", "/var/lib/urandom/random-seed",
                    "/var/lib/random-seed", "/var/lib/misc/random-seed", "/var/lib/seedrng", "/etc/random-seed",
                    "/boot/loader/random-seed", "/boot/efi/loader/random-seed", "/efi/loader/random-seed"),
            whole("rh-subscription-manager", "subscriptions of Red Hat", "/etc/pki/consumer/*", "/etc/pki/entitlement/*"),
            files("rhn-systemid", "the machine's number in Red Hat Network", "/etc/sysconfig/rhn/systemid",
                    "/etc/sysconfig/rhn/osad-auth.conf"),
            files("rpm-db", "locks and regions of RPM's database, which it makes anew", "/var/lib/rpm/__db.*"),
            files("samba-db-log", "databases and logs of Samba", "/var/lib/samba", "/var/log/samba"),
            files("smolt-uuid", "the number of the hardware", "/etc/sysconfig/hw-uuid", "/etc/smolt/uuid", "/etc/smolt/hw-uuid"),
            files(SshHostKeys.KIND, "the host's SSH keys, made anew at the next start", "/etc/ssh/*_host_*"),
            files("sssd-db-log", "databases and logs of sssd", "/var/log/sssd", "/var/lib/sss/db"),
            whole("tmp-files", "temporary files", "/tmp/*", "/var/tmp/*"),
            files("udev-persistent-net", "names of network cards by their addresses", "/etc/udev/rules.d/70-persistent-net.rules"),
            files("utmp", "who is logged in", "/run/utmp", "/var/run/utmp"),
            files("yum-uuid", "yum's number of the machine", "/var/lib/yum/uuid"),
            LogTraces.STEP);

    private Traces() {
    }
}
