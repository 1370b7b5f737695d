// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.DropLineEdit;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.RawPath;

/** The network card of another hypervisor has another address, and the kernel gives it another name. */
final class NetworkCheck implements ReadinessCheck {

    private static final String TOPIC = "network";
    private static final String NAME = "((?:eth|ens|eno|enp|enX|em|p[0-9]+p)[0-9][0-9a-z]*|enx[0-9a-f]{12})";
    private static final String MAC = "(?i)\\b((?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})\\b";
    private static final Pattern ADDRESS = Pattern.compile(MAC);
    private static final Pattern INTERFACE = Pattern.compile("^\\s*(?:(?:auto|allow-hotplug|iface)\\s+|(?:Name|DEVICE|interface-name)=[\"']?)"
            + NAME + "[\"']?(?:\\s.*)?$");
    private static final Pattern NETPLAN = Pattern.compile("^\\s+" + NAME + ":\\s*$");
    private static final Pattern SCRIPT = Pattern.compile("ifcfg-" + NAME);
    /** Files of udev that give names to cards of certain addresses; Debian's and Red Hat's. */
    private static final Pattern PERSISTENT = Pattern.compile("[0-9]+-persistent-net\\.rules|[0-9]+-persistent-ipoib\\.rules");
    private static final List<String> FOLDERS = List.of("/etc/network/interfaces.d", "/etc/netplan", "/etc/systemd/network",
            "/etc/NetworkManager/system-connections", "/etc/sysconfig/network-scripts", "/etc/sysconfig/network");

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String path : machine.texts().paths("/etc/udev/rules.d")) {
            if (PERSISTENT.matcher(RawPath.name(path)).matches() && machine.texts().lines(path).stream()
                    .anyMatch(line -> !line.strip().startsWith("#") && ADDRESS.matcher(line).find())) {
                findings.add(new Finding(Severity.WARNS, TOPIC, "Network cards have names by their addresses, which are others on " + machine.title()
                        + ": the new card does not get the name that is configured", RawPath.shown(path), "Remove the file",
                        List.of(Fixes.remove(path))));
            }
        }
        List<String> paths = new ArrayList<>(List.of("/etc/network/interfaces"));
        for (String folder : FOLDERS) {
            paths.addAll(machine.texts().paths(folder));
        }
        boolean looked = false;
        for (String path : paths) {
            List<String> lines = machine.texts().lines(path);
            looked |= !lines.isEmpty();
            look(machine, path, lines, findings);
        }
        if (findings.isEmpty() && looked) {
            findings.add(Finding.fine(TOPIC, "The configuration depends on no card's name or address", ""));
        }
        return findings;
    }

    private static void look(CheckedMachine machine, String path, List<String> lines, List<Finding> findings) throws IOException {
        String name = null;
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.strip().startsWith("#")) {
                continue;
            }
            Matcher address = ADDRESS.matcher(line);
            // an address that the card shall take goes with the machine
            if (address.find() && !line.matches("(?i).*(cloned|MACADDR=|hwaddress).*")) {
                findings.add(bound(machine, path, number, line, address.group(1)));
            }
            Matcher named = (path.startsWith("/etc/netplan/") ? NETPLAN : INTERFACE).matcher(line);
            if (name == null && named.matches()) {
                name = named.group(1);
                findings.add(named(machine, path, number, name));
            }
        }
        Matcher script = SCRIPT.matcher(RawPath.name(path));
        if (name == null && script.matches() && !lines.isEmpty()) {
            findings.add(named(machine, path, 0, script.group(1)));
        }
    }

    private static Finding bound(CheckedMachine machine, String path, int number, String line, String address) throws IOException {
        // the rest of the file still says which card is meant
        boolean canGo = line.strip().startsWith("HWADDR=");
        List<Edit> fix = canGo ? List.of(new DropLineEdit(Fixes.value(machine.texts().real(path)),
                LinePattern.of(Fixes.value("^\\s*HWADDR=")), null, null, Metadata.NONE, Expectation.NONE, List.of())) : List.of();
        return new Finding(Severity.WARNS, TOPIC, "The configuration is for the card " + address + ", and the one on " + machine.title()
                + " has another address", RawPath.shown(path) + ":" + number, canGo ? "Take the line out"
                        : "Take the address out, or give the new machine the old one", fix);
    }

    private static Finding named(CheckedMachine machine, String path, int number, String name) {
        return new Finding(Severity.WARNS, TOPIC, "The configuration is for a card called " + RawPath.shown(name)
                + ", and the one on " + machine.title() + " may be called otherwise", RawPath.shown(path) + (number == 0 ? "" : ":" + number),
                "Look with \"ip link\" what it is called there, or have the network configured by what every machine has", List.of());
    }
}
