// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.mirage.testing.Tools;

/** Debian's own cloud-init, setupcon and systemd understand what was written for them. */
@Tag("full")
class SettingsTruthTest extends ReadyLibrary {

    private DebianPrograms debian(String... paths) throws IOException {
        DebianPrograms debian = new DebianPrograms(folder);
        for (String path : paths) {
            debian.with(path, find(path).entry().permissions(), read(path).getBytes(StandardCharsets.UTF_8));
        }
        return debian;
    }

    @Test
    void cloudInitTakesTheSeedAndNothingElse() throws IOException {
        add(machine().file("usr/bin/cloud-init", "x").file("etc/cloud/cloud.cfg", "x").directory("etc/cloud/cloud.cfg.d"));
        apply(changes("cloud-ready"));
        Path seed = folder.resolve("seed.iso");
        new SeedDisk().instance("i-7").host("web-7.example.org")
                .keys(List.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna \"\\@home")).write(seed, false);
        DebianPrograms debian = debian("/etc/cloud/cloud.cfg.d/99_mirage-nocloud.cfg").with("/etc/cloud/cloud.cfg.d/90_dpkg.cfg", 0644,
                "datasource_list: [ Ec2 ]\n".getBytes(StandardCharsets.US_ASCII));
        for (String file : List.of("meta-data", "user-data")) {
            debian.with("/var/lib/cloud/seed/nocloud/" + file, 0644,
                    Tools.run("isoinfo", "-J", "-i", seed.toString(), "-x", "/" + file).getBytes(StandardCharsets.ISO_8859_1));
        }
        assertEquals("""
                ['NoCloud', 'None']
                True i-7 web-7 web-7.example.org
                Valid cloud-config: /var/lib/cloud/seed/nocloud/user-data
                """, debian.run("""
                python3 - <<END
                from cloudinit.sources import DataSourceNoCloud
                from cloudinit import helpers, util
                cfg = util.read_conf_with_confd('/etc/cloud/cloud.cfg')
                print(cfg['datasource_list'])
                source = DataSourceNoCloud.DataSourceNoCloud(cfg, None, helpers.Paths({'cloud_dir': '/var/lib/cloud', 'run_dir': '/run/c'}))
                print(source.get_data(), source.get_instance_id(), source.get_hostname().hostname, source.get_hostname(fqdn=True).hostname)
                END
                cloud-init schema --config-file /var/lib/cloud/seed/nocloud/user-data"""));
    }

    @Test
    void cloudInitWritesTheNetworkOfTheSeedForWhateverSetsItUp() throws IOException {
        Path seed = folder.resolve("seed.iso");
        Map<String, byte[]> values = new LinkedHashMap<>();
        Map.of("address", "192.0.2.7/24,2001:db8::7/64", "gateway", "192.0.2.1", "dns", "192.0.2.53", "search", "example.org", "interface", "ens3")
                .forEach((name, value) -> values.put(name, value.getBytes(StandardCharsets.US_ASCII)));
        SeedParameters.disk(values).write(seed, false);
        add(machine());
        DebianPrograms debian = debian().with("/var/lib/cloud/seed/network-config", 0644,
                Tools.run("isoinfo", "-J", "-i", seed.toString(), "-x", "/network-config").getBytes(StandardCharsets.US_ASCII));
        String written = debian.run("""
                mkdir -p /out/etc/network /out/etc/netplan
                python3 - <<END
                from cloudinit import util
                from cloudinit.net import eni, netplan, network_state
                state = network_state.parse_net_config_data(util.load_yaml(util.load_file('/var/lib/cloud/seed/network-config')))
                eni.Renderer({}).render_network_state(state, target='/out')
                netplan.Renderer({'netplan_path': 'etc/netplan/50.yaml', 'postcmds': False}).render_network_state(state, target='/out')
                END
                cat /out/etc/network/interfaces
                netplan generate --root-dir /out
                cat /out/run/systemd/network/*.network""");
        for (String line : List.of("address 192.0.2.7/24", "address 2001:db8::7/64", "dns-nameservers 192.0.2.53", "dns-search example.org",
                "Address=192.0.2.7/24", "Address=2001:db8::7/64", "Gateway=192.0.2.1", "DNS=192.0.2.53", "Domains=example.org", "Name=ens3")) {
            assertTrue(written.lines().map(String::strip).anyMatch(line::equals), line + " in " + written);
        }
        assertTrue(written.lines().anyMatch(line -> line.contains("default gw 192.0.2.1")), written);
    }

    @Test
    void cloudInitLeavesTheNetworkAlone() throws IOException {
        add(machine().file("usr/bin/cloud-init", "x").file("etc/cloud/cloud.cfg", "x").directory("etc/cloud/cloud.cfg.d")
                .file("sbin/ifup", "x").directory("etc/network"));
        apply(changes("static-network", "address=192.0.2.7/24"));
        assertEquals("{'config': 'disabled'}\n", debian("/etc/cloud/cloud.cfg.d/99_mirage-network.cfg").run(
                "python3 -c \"from cloudinit import util; print(util.read_conf_with_confd('/etc/cloud/cloud.cfg')['network'])\""));
    }

    @Test
    void setupconMakesTheKeymap() throws IOException {
        add(machine().file("etc/debian_version", "12").file("etc/default/keyboard", "XKBMODEL=pc105\nXKBLAYOUT=us\nXKBVARIANT=\nXKBOPTIONS=\n"));
        apply(changes("time-locale-keyboard", "keyboard=de:nodeadkeys"));
        String keys = debian("/etc/default/keyboard").run("setupcon -k --save-only > /dev/null 2>&1; "
                + "zcat /etc/console-setup/cached_*.kmap.gz | grep -E '^keycode +(21|44) ' | cut -d' ' -f2-4");
        // z and y have changed their places
        assertEquals("21 = +U+007a\n44 = +U+0079\n", keys);
    }

    @Test
    void systemdKnowsTheServiceThatMakesHostKeys() throws IOException {
        add(machine().file("usr/sbin/sshd", "x").file("usr/bin/ssh-keygen", "x").directory("etc/systemd/system"));
        apply(changes("sanitise"));
        String unit = "/etc/systemd/system/mirage-ssh-host-keys.service";
        String shown = debian(unit).with("/usr/bin/ssh-keygen", 0755, "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII))
                .run("systemd-analyze verify --recursive-errors=no mirage-ssh-host-keys.service 2>&1; "
                        + "systemctl enable mirage-ssh-host-keys.service 2> /dev/null; "
                        + "readlink /etc/systemd/system/multi-user.target.wants/mirage-ssh-host-keys.service");
        assertEquals(new String(find("/etc/systemd/system/multi-user.target.wants/mirage-ssh-host-keys.service").entry().target(),
                StandardCharsets.UTF_8) + "\n", shown);
    }
}
