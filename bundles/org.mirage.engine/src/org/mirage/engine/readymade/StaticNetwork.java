// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.view.MachineTexts;

/** Gives a machine a fixed address, in the configuration of whatever sets up its network. */
final class StaticNetwork implements ReadyMade {

    static final String ADDRESS = "address";
    static final String GATEWAY = "gateway";
    static final String DNS = "dns";
    static final String SEARCH = "search";
    static final String INTERFACE = "interface";
    private static final String TOOL = "tool";
    private static final List<NetworkTool> TOOLS = List.of(new NetplanNetwork(), new IfupdownNetwork(), new NetworkManagerNetwork(),
            new NetworkdNetwork());

    @Override
    public String name() {
        return "static-network";
    }

    @Override
    public String title() {
        return "A fixed network address";
    }

    @Override
    public String summary() {
        return "Writes the configuration of whatever sets up the machine's network: netplan, ifupdown, NetworkManager or "
                + "systemd-networkd. What it said of the same network card before goes. cloud-init is told to leave the network alone.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(GivenValues.needed(ADDRESS, "Address with its network, such as 192.0.2.7/24; several separated by commas"),
                GivenValues.optional(GATEWAY, "", "Gateway; one for IPv4 and one for IPv6"),
                GivenValues.optional(DNS, "", "Name servers, separated by commas"),
                GivenValues.optional(SEARCH, "", "Domains in which short names are looked for, separated by commas"),
                GivenValues.optional(INTERFACE, "", "Name of the network card; without it any whose name begins with e"),
                GivenValues.optional(TOOL, "", "What sets up the network, where Mirage should not find out: "
                        + String.join(", ", TOOLS.stream().map(NetworkTool::name).toList())));
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        try {
            NetworkSettings.check(parameter, GivenValues.of(values));
            return null;
        } catch (MirageException wrong) {
            return wrong.getMessage();
        }
    }

    @Override
    public List<String> identifying() {
        return List.of(ADDRESS);
    }

    @Override
    public ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        GivenValues given = GivenValues.of(this, values);
        NetworkSettings settings = NetworkSettings.of(given);
        MachineTexts texts = new MachineTexts(files);
        List<Edit> edits = new ArrayList<>(tool(texts, given.raw(TOOL), files.summary().label()).edits(texts, settings));
        edits.addAll(CloudInit.networkLeftAlone(texts));
        return MadeSet.of(this, files, edits);
    }

    private static NetworkTool tool(MachineTexts texts, String wanted, String label) throws IOException {
        if (!wanted.isEmpty()) {
            NetworkTool tool = TOOLS.stream().filter(each -> each.name().equals(wanted)).findFirst()
                    .orElseThrow(() -> new MirageException("the parameter tool: it is one of "
                            + String.join(", ", TOOLS.stream().map(NetworkTool::name).toList())));
            if (!tool.isInstalled(texts)) {
                throw new MirageException(wanted + " is not in " + label);
            }
            return tool;
        }
        for (NetworkTool tool : TOOLS) {
            if (tool.isUsed(texts)) {
                return tool;
            }
        }
        for (NetworkTool tool : TOOLS) {
            if (tool.isInstalled(texts)) {
                return tool;
            }
        }
        throw new MirageException("nothing in " + label + " that sets up a network is known to Mirage: neither netplan, ifupdown, "
                + "NetworkManager nor systemd-networkd");
    }
}
