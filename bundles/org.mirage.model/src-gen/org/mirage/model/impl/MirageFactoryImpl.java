// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.time.Instant;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

import org.eclipse.emf.ecore.impl.EFactoryImpl;

import org.eclipse.emf.ecore.plugin.EcorePlugin;

import org.mirage.model.*;

/**
 * An implementation of the model <b>Factory</b>.
 * @generated
 */
public class MirageFactoryImpl extends EFactoryImpl implements MirageFactory {
	/**
	 * Creates the default factory implementation.
	 * @generated
	 */
	public static MirageFactory init() {
		try {
			MirageFactory theMirageFactory = (MirageFactory)EPackage.Registry.INSTANCE.getEFactory(MiragePackage.eNS_URI);
			if (theMirageFactory != null) {
				return theMirageFactory;
			}
		}
		catch (Exception exception) {
			EcorePlugin.INSTANCE.log(exception);
		}
		return new MirageFactoryImpl();
	}

	/**
	 * Creates an instance of the factory.
	 * @generated
	 */
	public MirageFactoryImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	public EObject create(EClass eClass) {
		switch (eClass.getClassifierID()) {
			case MiragePackage.LIBRARY: return createLibrary();
			case MiragePackage.IMAGE: return createImage();
			case MiragePackage.VERSION: return createVersion();
			case MiragePackage.DISK: return createDisk();
			case MiragePackage.PARTITION: return createPartition();
			case MiragePackage.VOLUME: return createVolume();
			case MiragePackage.CHANGE_SET: return createChangeSet();
			case MiragePackage.CHANGE_PARAMETER: return createChangeParameter();
			case MiragePackage.EXPECTATION: return createExpectation();
			case MiragePackage.ENTRY_METADATA: return createEntryMetadata();
			case MiragePackage.ATTRIBUTE_SETTING: return createAttributeSetting();
			case MiragePackage.STORED_CONTENT: return createStoredContent();
			case MiragePackage.TEXT_CONTENT: return createTextContent();
			case MiragePackage.DISK_CONTENT: return createDiskContent();
			case MiragePackage.VERSION_CONTENT: return createVersionContent();
			case MiragePackage.PUT_EDIT: return createPutEdit();
			case MiragePackage.PUT_TREE_EDIT: return createPutTreeEdit();
			case MiragePackage.REMOVE_EDIT: return createRemoveEdit();
			case MiragePackage.RENAME_EDIT: return createRenameEdit();
			case MiragePackage.LINK_EDIT: return createLinkEdit();
			case MiragePackage.METADATA_EDIT: return createMetadataEdit();
			case MiragePackage.REPLACE_TEXT_EDIT: return createReplaceTextEdit();
			case MiragePackage.SET_KEY_EDIT: return createSetKeyEdit();
			case MiragePackage.DROP_KEY_EDIT: return createDropKeyEdit();
			case MiragePackage.INSERT_LINE_EDIT: return createInsertLineEdit();
			case MiragePackage.DROP_LINE_EDIT: return createDropLineEdit();
			case MiragePackage.PATCH_EDIT: return createPatchEdit();
			case MiragePackage.HOST_NAME_EDIT: return createHostNameEdit();
			case MiragePackage.TIME_ZONE_EDIT: return createTimeZoneEdit();
			case MiragePackage.LOCALE_EDIT: return createLocaleEdit();
			case MiragePackage.ADD_USER_EDIT: return createAddUserEdit();
			case MiragePackage.LOCK_USER_EDIT: return createLockUserEdit();
			case MiragePackage.PASSWORD_EDIT: return createPasswordEdit();
			case MiragePackage.SSH_KEY_EDIT: return createSshKeyEdit();
			case MiragePackage.SERVICE_EDIT: return createServiceEdit();
			case MiragePackage.INSTALL_PACKAGES_EDIT: return createInstallPackagesEdit();
			case MiragePackage.REMOVE_PACKAGES_EDIT: return createRemovePackagesEdit();
			case MiragePackage.RUN_SCRIPT_EDIT: return createRunScriptEdit();
			case MiragePackage.FIRST_BOOT_SCRIPT_EDIT: return createFirstBootScriptEdit();
			default:
				throw new IllegalArgumentException("The class '" + eClass.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * @generated
	 */
	@Override
	public Object createFromString(EDataType eDataType, String initialValue) {
		switch (eDataType.getClassifierID()) {
			case MiragePackage.ENTRY_KIND:
				return createEntryKindFromString(eDataType, initialValue);
			case MiragePackage.KEY_FORM:
				return createKeyFormFromString(eDataType, initialValue);
			case MiragePackage.LINE_PLACE:
				return createLinePlaceFromString(eDataType, initialValue);
			case MiragePackage.INSTANT:
				return createInstantFromString(eDataType, initialValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * @generated
	 */
	@Override
	public String convertToString(EDataType eDataType, Object instanceValue) {
		switch (eDataType.getClassifierID()) {
			case MiragePackage.ENTRY_KIND:
				return convertEntryKindToString(eDataType, instanceValue);
			case MiragePackage.KEY_FORM:
				return convertKeyFormToString(eDataType, instanceValue);
			case MiragePackage.LINE_PLACE:
				return convertLinePlaceToString(eDataType, instanceValue);
			case MiragePackage.INSTANT:
				return convertInstantToString(eDataType, instanceValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * @generated
	 */
	@Override
	public Library createLibrary() {
		LibraryImpl library = new LibraryImpl();
		return library;
	}

	/**
	 * @generated
	 */
	@Override
	public Image createImage() {
		ImageImpl image = new ImageImpl();
		return image;
	}

	/**
	 * @generated
	 */
	@Override
	public Version createVersion() {
		VersionImpl version = new VersionImpl();
		return version;
	}

	/**
	 * @generated
	 */
	@Override
	public Disk createDisk() {
		DiskImpl disk = new DiskImpl();
		return disk;
	}

	/**
	 * @generated
	 */
	@Override
	public Partition createPartition() {
		PartitionImpl partition = new PartitionImpl();
		return partition;
	}

	/**
	 * @generated
	 */
	@Override
	public Volume createVolume() {
		VolumeImpl volume = new VolumeImpl();
		return volume;
	}

	/**
	 * @generated
	 */
	@Override
	public ChangeSet createChangeSet() {
		ChangeSetImpl changeSet = new ChangeSetImpl();
		return changeSet;
	}

	/**
	 * @generated
	 */
	@Override
	public ChangeParameter createChangeParameter() {
		ChangeParameterImpl changeParameter = new ChangeParameterImpl();
		return changeParameter;
	}

	/**
	 * @generated
	 */
	@Override
	public Expectation createExpectation() {
		ExpectationImpl expectation = new ExpectationImpl();
		return expectation;
	}

	/**
	 * @generated
	 */
	@Override
	public EntryMetadata createEntryMetadata() {
		EntryMetadataImpl entryMetadata = new EntryMetadataImpl();
		return entryMetadata;
	}

	/**
	 * @generated
	 */
	@Override
	public AttributeSetting createAttributeSetting() {
		AttributeSettingImpl attributeSetting = new AttributeSettingImpl();
		return attributeSetting;
	}

	/**
	 * @generated
	 */
	@Override
	public StoredContent createStoredContent() {
		StoredContentImpl storedContent = new StoredContentImpl();
		return storedContent;
	}

	/**
	 * @generated
	 */
	@Override
	public TextContent createTextContent() {
		TextContentImpl textContent = new TextContentImpl();
		return textContent;
	}

	/**
	 * @generated
	 */
	@Override
	public DiskContent createDiskContent() {
		DiskContentImpl diskContent = new DiskContentImpl();
		return diskContent;
	}

	/**
	 * @generated
	 */
	@Override
	public VersionContent createVersionContent() {
		VersionContentImpl versionContent = new VersionContentImpl();
		return versionContent;
	}

	/**
	 * @generated
	 */
	@Override
	public PutEdit createPutEdit() {
		PutEditImpl putEdit = new PutEditImpl();
		return putEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public PutTreeEdit createPutTreeEdit() {
		PutTreeEditImpl putTreeEdit = new PutTreeEditImpl();
		return putTreeEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public RemoveEdit createRemoveEdit() {
		RemoveEditImpl removeEdit = new RemoveEditImpl();
		return removeEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public RenameEdit createRenameEdit() {
		RenameEditImpl renameEdit = new RenameEditImpl();
		return renameEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public LinkEdit createLinkEdit() {
		LinkEditImpl linkEdit = new LinkEditImpl();
		return linkEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public MetadataEdit createMetadataEdit() {
		MetadataEditImpl metadataEdit = new MetadataEditImpl();
		return metadataEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public ReplaceTextEdit createReplaceTextEdit() {
		ReplaceTextEditImpl replaceTextEdit = new ReplaceTextEditImpl();
		return replaceTextEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public SetKeyEdit createSetKeyEdit() {
		SetKeyEditImpl setKeyEdit = new SetKeyEditImpl();
		return setKeyEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public DropKeyEdit createDropKeyEdit() {
		DropKeyEditImpl dropKeyEdit = new DropKeyEditImpl();
		return dropKeyEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public InsertLineEdit createInsertLineEdit() {
		InsertLineEditImpl insertLineEdit = new InsertLineEditImpl();
		return insertLineEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public DropLineEdit createDropLineEdit() {
		DropLineEditImpl dropLineEdit = new DropLineEditImpl();
		return dropLineEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public PatchEdit createPatchEdit() {
		PatchEditImpl patchEdit = new PatchEditImpl();
		return patchEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public HostNameEdit createHostNameEdit() {
		HostNameEditImpl hostNameEdit = new HostNameEditImpl();
		return hostNameEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public TimeZoneEdit createTimeZoneEdit() {
		TimeZoneEditImpl timeZoneEdit = new TimeZoneEditImpl();
		return timeZoneEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public LocaleEdit createLocaleEdit() {
		LocaleEditImpl localeEdit = new LocaleEditImpl();
		return localeEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public AddUserEdit createAddUserEdit() {
		AddUserEditImpl addUserEdit = new AddUserEditImpl();
		return addUserEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public LockUserEdit createLockUserEdit() {
		LockUserEditImpl lockUserEdit = new LockUserEditImpl();
		return lockUserEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public PasswordEdit createPasswordEdit() {
		PasswordEditImpl passwordEdit = new PasswordEditImpl();
		return passwordEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public SshKeyEdit createSshKeyEdit() {
		SshKeyEditImpl sshKeyEdit = new SshKeyEditImpl();
		return sshKeyEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public ServiceEdit createServiceEdit() {
		ServiceEditImpl serviceEdit = new ServiceEditImpl();
		return serviceEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public InstallPackagesEdit createInstallPackagesEdit() {
		InstallPackagesEditImpl installPackagesEdit = new InstallPackagesEditImpl();
		return installPackagesEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public RemovePackagesEdit createRemovePackagesEdit() {
		RemovePackagesEditImpl removePackagesEdit = new RemovePackagesEditImpl();
		return removePackagesEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public RunScriptEdit createRunScriptEdit() {
		RunScriptEditImpl runScriptEdit = new RunScriptEditImpl();
		return runScriptEdit;
	}

	/**
	 * @generated
	 */
	@Override
	public FirstBootScriptEdit createFirstBootScriptEdit() {
		FirstBootScriptEditImpl firstBootScriptEdit = new FirstBootScriptEditImpl();
		return firstBootScriptEdit;
	}

	/**
	 * @generated
	 */
	public EntryKind createEntryKindFromString(EDataType eDataType, String initialValue) {
		EntryKind result = EntryKind.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * @generated
	 */
	public String convertEntryKindToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * @generated
	 */
	public KeyForm createKeyFormFromString(EDataType eDataType, String initialValue) {
		KeyForm result = KeyForm.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * @generated
	 */
	public String convertKeyFormToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * @generated
	 */
	public LinePlace createLinePlaceFromString(EDataType eDataType, String initialValue) {
		LinePlace result = LinePlace.get(initialValue);
		if (result == null) throw new IllegalArgumentException("The value '" + initialValue + "' is not a valid enumerator of '" + eDataType.getName() + "'");
		return result;
	}

	/**
	 * @generated
	 */
	public String convertLinePlaceToString(EDataType eDataType, Object instanceValue) {
		return instanceValue == null ? null : instanceValue.toString();
	}

	/**
	 * @generated
	 */
	public Instant createInstantFromString(EDataType eDataType, String initialValue) {
		return (Instant)super.createFromString(eDataType, initialValue);
	}

	/**
	 * @generated
	 */
	public String convertInstantToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * @generated
	 */
	@Override
	public MiragePackage getMiragePackage() {
		return (MiragePackage)getEPackage();
	}

	/**
	 * @deprecated
	 * @generated
	 */
	@Deprecated
	public static MiragePackage getPackage() {
		return MiragePackage.eINSTANCE;
	}

} //MirageFactoryImpl
