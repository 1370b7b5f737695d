// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DropKeyEdit;
import org.mirage.engine.changes.DropLineEdit;
import org.mirage.engine.changes.InsertLineEdit;
import org.mirage.engine.changes.InstallPackagesEdit;
import org.mirage.engine.changes.KeyName;
import org.mirage.engine.changes.LinkEdit;
import org.mirage.engine.changes.PatchEdit;
import org.mirage.engine.changes.PathEdit;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.PutTreeEdit;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.RemovePackagesEdit;
import org.mirage.engine.changes.RenameEdit;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.RunScriptEdit;
import org.mirage.engine.changes.SetEdit;
import org.mirage.engine.changes.SetKeyEdit;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.engine.changes.TextEdit;
import org.mirage.engine.changes.Value;
import org.mirage.model.Edit;
import org.mirage.model.EntryKind;
import org.mirage.model.KeyForm;
import org.mirage.model.LinePlace;
import org.mirage.model.MirageFactory;

/** Makes edits of the model from the engine's. */
final class EditModel {

    private static final MirageFactory FACTORY = MirageFactory.eINSTANCE;

    private EditModel() {
    }

    static Edit of(org.mirage.engine.changes.Edit from) {
        Edit edit = switch (from) {
            case TextEdit text -> text(text);
            case PathEdit path -> path(path);
            case SystemEdit system -> SystemEditModel.of(system);
            case ApplianceEdit appliance -> appliance(appliance);
        };
        edit.getComment().addAll(from.comment());
        edit.setExpectation(MetadataModel.expectation(from.expectation()));
        return edit;
    }

    private static Edit path(PathEdit from) {
        org.mirage.model.PathEdit edit = switch (from) {
            case PutEdit put -> put(put);
            case PutTreeEdit put -> {
                org.mirage.model.PutTreeEdit made = FACTORY.createPutTreeEdit();
                made.setContent(BodyModel.of(put.body()));
                made.setMetadata(MetadataModel.of(put.metadata()));
                yield made;
            }
            case RemoveEdit remove -> {
                org.mirage.model.RemoveEdit made = FACTORY.createRemoveEdit();
                made.setTree(remove.tree());
                yield made;
            }
            case RenameEdit rename -> {
                org.mirage.model.RenameEdit made = FACTORY.createRenameEdit();
                made.setTo(rename.to().toString());
                yield made;
            }
            case LinkEdit link -> {
                org.mirage.model.LinkEdit made = FACTORY.createLinkEdit();
                made.setFile(link.file().toString());
                yield made;
            }
            case SetEdit set -> {
                org.mirage.model.MetadataEdit made = FACTORY.createMetadataEdit();
                made.setMetadata(MetadataModel.of(set.metadata()));
                yield made;
            }
            case TextEdit text -> throw new IllegalStateException(text.toString());
        };
        edit.setPath(from.path().toString());
        return edit;
    }

    private static org.mirage.model.PutEdit put(PutEdit from) {
        org.mirage.model.PutEdit made = FACTORY.createPutEdit();
        made.setKind(EntryKind.get(EntryKinds.word(from.type())));
        made.setContent(BodyModel.of(from.body()));
        made.setTarget(text(from.target()));
        made.setDevice(MetadataModel.device(from.device()));
        made.setMetadata(MetadataModel.of(from.metadata()));
        return made;
    }

    private static Edit text(TextEdit from) {
        org.mirage.model.TextEdit edit = switch (from) {
            case ReplaceEdit replace -> {
                org.mirage.model.ReplaceTextEdit made = FACTORY.createReplaceTextEdit();
                made.setPattern(replace.pattern().expression().toString());
                made.setReplacement(replace.with().toString());
                if (replace.times() != null && replace.times().more()) {
                    made.setAtLeast(Long.toString(replace.times().count()));
                } else if (replace.times() != null) {
                    made.setTimes(Long.toString(replace.times().count()));
                }
                yield made;
            }
            case SetKeyEdit set -> {
                org.mirage.model.SetKeyEdit made = FACTORY.createSetKeyEdit();
                made.setForm(form(set.key()));
                made.setSection(text(set.key().section()));
                made.setKey(set.key().key().toString());
                made.setValue(set.value().toString());
                yield made;
            }
            case DropKeyEdit drop -> {
                org.mirage.model.DropKeyEdit made = FACTORY.createDropKeyEdit();
                made.setForm(form(drop.key()));
                made.setSection(text(drop.key().section()));
                made.setKey(drop.key().key().toString());
                yield made;
            }
            case InsertLineEdit insert -> {
                org.mirage.model.InsertLineEdit made = FACTORY.createInsertLineEdit();
                made.setLine(insert.line().toString());
                made.setPlace(LinePlace.getByName(insert.place().name()));
                made.setPattern(insert.pattern() == null ? null : insert.pattern().expression().toString());
                made.setUnlessPresent(insert.unlessPresent());
                yield made;
            }
            case DropLineEdit drop -> dropLine(drop);
            case PatchEdit patch -> {
                org.mirage.model.PatchEdit made = FACTORY.createPatchEdit();
                made.setDiff(String.join("\n", patch.diff().lines()) + "\n"); //$NON-NLS-1$ //$NON-NLS-2$
                yield made;
            }
        };
        edit.setPath(from.path().toString());
        edit.setMetadata(MetadataModel.of(from.metadata()));
        return edit;
    }

    private static org.mirage.model.DropLineEdit dropLine(DropLineEdit from) {
        org.mirage.model.DropLineEdit made = FACTORY.createDropLineEdit();
        made.setPattern(from.pattern() == null ? null : from.pattern().expression().toString());
        made.setLine(text(from.line()));
        if (from.times() != null && from.times().more()) {
            made.setAtLeast(Long.toString(from.times().count()));
        } else if (from.times() != null) {
            made.setTimes(Long.toString(from.times().count()));
        }
        return made;
    }

    private static KeyForm form(KeyName key) {
        return KeyForm.getByName(key.form().name());
    }

    private static Edit appliance(ApplianceEdit from) {
        return switch (from) {
            case InstallPackagesEdit install -> {
                org.mirage.model.InstallPackagesEdit made = FACTORY.createInstallPackagesEdit();
                for (Body file : install.files()) {
                    made.getFiles().add(BodyModel.of(file));
                }
                install.repositories().forEach(folder -> made.getRepositories().add(BareWord.of(folder.file())));
                made.getPackages().addAll(texts(install.packages()));
                yield made;
            }
            case RemovePackagesEdit remove -> {
                org.mirage.model.RemovePackagesEdit made = FACTORY.createRemovePackagesEdit();
                made.getPackages().addAll(texts(remove.packages()));
                made.setPurge(remove.purge());
                yield made;
            }
            case RunScriptEdit script -> {
                org.mirage.model.RunScriptEdit made = FACTORY.createRunScriptEdit();
                made.setContent(BodyModel.of(script.body()));
                made.setInterpreter(text(script.interpreter()));
                made.getArguments().addAll(texts(script.arguments()));
                made.setTimeout(script.timeout() == null ? null : script.timeout().toString());
                made.setAbout(script.about());
                yield made;
            }
        };
    }

    static List<String> texts(List<Value> values) {
        return values.stream().map(Value::toString).toList();
    }

    static String text(Value value) {
        return value == null ? null : value.toString();
    }
}
