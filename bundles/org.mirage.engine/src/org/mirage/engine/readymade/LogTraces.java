// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;

/** Where logs are, and what installers and caches tell of the machine's past. */
final class LogTraces {

    /** What goes, folders that match with all below them. */
    static final TraceStep STEP = new TraceStep("logfiles", "logs, and what tells of the past", List.of(
            // the system's own
            "/var/log/*.log*", "/var/log/audit/*", "/var/log/btmp*", "/var/log/cron*", "/var/log/debug*", "/var/log/dmesg*",
            "/var/log/faillog*", "/var/log/journal/*", "/var/log/lastlog*", "/var/log/lastlog2*", "/var/lib/lastlog/*",
            "/var/log/mail/*", "/var/log/maillog*", "/var/log/messages*", "/var/log/secure*", "/var/log/spooler*", "/var/log/sudo*",
            "/var/log/syslog*", "/var/log/tallylog*", "/var/log/wtmp*", "/var/log/sa/*", "/var/log/sysstat/*",
            "/var/lib/logrotate.status", "/var/lib/logrotate/status",
            // installers and package managers
            "/root/anaconda-ks.cfg", "/root/anaconda-post.log", "/root/initial-setup-ks.cfg", "/root/install.log",
            "/root/install.log.syslog", "/root/original-ks.cfg", "/var/log/anaconda.syslog", "/var/log/anaconda/*",
            "/var/log/installer/*", "/var/log/apt/*", "/var/log/aptitude*", "/var/log/grubby*", "/var/log/rhsm/*", "/var/log/zypp/*",
            // services
            "/var/log/BackupPC/LOG", "/var/log/ConsoleKit/*", "/var/log/apache2/*_log", "/var/log/apache2/*_log-*",
            "/var/log/ceph/*.log", "/var/log/chrony/*.log", "/var/log/cups/*_log*", "/var/log/exim4/*", "/var/log/firewalld*",
            "/var/log/gdm/*", "/var/log/glusterfs/*glusterd.vol.log", "/var/log/glusterfs/glusterfs.log", "/var/log/httpd/*log",
            "/var/log/jetty/jetty-console.log", "/var/log/libvirt/libvirtd.log", "/var/log/libvirt/libxl/*.log",
            "/var/log/libvirt/lxc/*.log", "/var/log/libvirt/qemu/*.log", "/var/log/libvirt/uml/*.log", "/var/log/lightdm/*",
            "/var/log/ntp", "/var/log/ntpstats/*", "/var/log/ppp/connect-errors", "/var/log/setroubleshoot/*.log",
            "/var/log/squid/*.log", "/var/log/tuned/tuned.log", "/var/log/xferlog*", "/var/named/data/named.run",
            // what else grows with use
            "/etc/Pegasus/*.cnf", "/etc/Pegasus/*.crt", "/etc/Pegasus/*.csr", "/etc/Pegasus/*.pem", "/etc/Pegasus/*.srl",
            "/var/cache/fontconfig/*", "/var/cache/gdm/*", "/var/cache/man/*", "/var/lib/fprint/*",
            // as the service calls it, and as virt-sysprep does
            "/var/lib/AccountsService/users/*", "/var/lib/AccountService/users/*"),
            List.of("/var/log/apache2", "/var/log/httpd", "/var/log/nginx", "/var/log/mysql", "/var/log/mariadb", "/var/log/postgresql",
                    "/var/log/private", "/var/log/unattended-upgrades"));

    private LogTraces() {
    }
}
