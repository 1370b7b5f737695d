// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.mirage.model.AddUserEdit;
import org.mirage.model.DropKeyEdit;
import org.mirage.model.DropLineEdit;
import org.mirage.model.Edit;
import org.mirage.model.EntryMetadata;
import org.mirage.model.FirstBootScriptEdit;
import org.mirage.model.HostNameEdit;
import org.mirage.model.InsertLineEdit;
import org.mirage.model.InstallPackagesEdit;
import org.mirage.model.LinkEdit;
import org.mirage.model.LocaleEdit;
import org.mirage.model.MetadataEdit;
import org.mirage.model.PathEdit;
import org.mirage.model.PutEdit;
import org.mirage.model.RemovePackagesEdit;
import org.mirage.model.RenameEdit;
import org.mirage.model.ReplaceTextEdit;
import org.mirage.model.RunScriptEdit;
import org.mirage.model.ServiceEdit;
import org.mirage.model.SetKeyEdit;
import org.mirage.model.TextContent;
import org.mirage.model.TimeZoneEdit;
import org.mirage.model.UserEdit;

/** Says in a line what an edit works on. */
public final class EditSummary {

    private static final String ARROW = " \u2192 "; //$NON-NLS-1$

    private EditSummary() {
    }

    /** What it works on; of what is not known yet, nothing. */
    public static String of(Edit edit) {
        return switch (edit) {
            case PathEdit path -> path(path);
            case AddUserEdit add when add.getAbout() != null -> NLS.bind(Messages.EditSummary_about, add.getUser(), add.getAbout());
            case UserEdit user -> user.getUser();
            case HostNameEdit host -> host.getName();
            case TimeZoneEdit zone -> zone.getZone();
            case LocaleEdit locale -> locale.getName();
            case ServiceEdit service -> service.getUnit();
            case FirstBootScriptEdit script -> script.getName();
            case InstallPackagesEdit install -> install.getPackages().isEmpty() && !install.getFiles().isEmpty()
                    ? NLS.bind(Messages.EditSummary_files, install.getFiles().size())
                    : String.join(" ", install.getPackages()); //$NON-NLS-1$
            case RemovePackagesEdit remove -> String.join(" ", remove.getPackages()); //$NON-NLS-1$
            case RunScriptEdit script -> script.getAbout() != null ? script.getAbout() : firstLine(script);
            default -> ""; //$NON-NLS-1$
        };
    }

    private static String firstLine(RunScriptEdit script) {
        return script.getContent() instanceof TextContent text
                ? text.getText().lines().filter(line -> !line.startsWith("#") && !line.isBlank()) //$NON-NLS-1$
                        .findFirst().orElse("") //$NON-NLS-1$
                : ""; //$NON-NLS-1$
    }

    private static String path(PathEdit edit) {
        String path = edit.getPath();
        return switch (edit) {
            case RenameEdit rename -> path + ARROW + rename.getTo();
            case LinkEdit link -> path + ARROW + link.getFile();
            case PutEdit put when put.getTarget() != null -> path + ARROW + put.getTarget();
            case SetKeyEdit set -> NLS.bind(Messages.EditSummary_key, new Object[] {path, set.getKey(), set.getValue()});
            case DropKeyEdit drop -> NLS.bind(Messages.EditSummary_part, path, drop.getKey());
            case ReplaceTextEdit replace -> NLS.bind(Messages.EditSummary_part, path,
                    BareWord.single(replace.getPattern()) + ARROW + BareWord.single(replace.getReplacement()));
            case InsertLineEdit insert -> NLS.bind(Messages.EditSummary_part, path, insert.getLine());
            case DropLineEdit drop -> NLS.bind(Messages.EditSummary_part, path,
                    drop.getLine() != null ? drop.getLine() : drop.getPattern() == null ? "" //$NON-NLS-1$
                            : BareWord.single(drop.getPattern()));
            case MetadataEdit set when set.getMetadata() != null -> NLS.bind(Messages.EditSummary_part, path, metadata(set.getMetadata()));
            default -> path;
        };
    }

    private static String metadata(EntryMetadata set) {
        String owner = set.getOwner() == null && set.getGroup() == null ? null
                : (set.getOwner() == null ? "" : set.getOwner()) //$NON-NLS-1$
                + (set.getGroup() == null ? "" : ":" + set.getGroup()); //$NON-NLS-1$ //$NON-NLS-2$
        return Stream.of(set.getPermissions(), owner, set.getTime(), set.getFlags())
                .filter(Objects::nonNull).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }
}
