// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EFactory;

/**
 * The <b>Factory</b> for the model.
 * It provides a create method for each non-abstract class of the model.
 * @see org.mirage.model.MiragePackage
 * @generated
 */
public interface MirageFactory extends EFactory {
	/**
	 * The singleton instance of the factory.
	 * @generated
	 */
	MirageFactory eINSTANCE = org.mirage.model.impl.MirageFactoryImpl.init();

	/**
	 * Returns a new object of class '<em>Library</em>'.
	 * @return a new object of class '<em>Library</em>'.
	 * @generated
	 */
	Library createLibrary();

	/**
	 * Returns a new object of class '<em>Image</em>'.
	 * @return a new object of class '<em>Image</em>'.
	 * @generated
	 */
	Image createImage();

	/**
	 * Returns a new object of class '<em>Version</em>'.
	 * @return a new object of class '<em>Version</em>'.
	 * @generated
	 */
	Version createVersion();

	/**
	 * Returns a new object of class '<em>Disk</em>'.
	 * @return a new object of class '<em>Disk</em>'.
	 * @generated
	 */
	Disk createDisk();

	/**
	 * Returns a new object of class '<em>Partition</em>'.
	 * @return a new object of class '<em>Partition</em>'.
	 * @generated
	 */
	Partition createPartition();

	/**
	 * Returns a new object of class '<em>Volume</em>'.
	 * @return a new object of class '<em>Volume</em>'.
	 * @generated
	 */
	Volume createVolume();

	/**
	 * Returns a new object of class '<em>Change Set</em>'.
	 * @return a new object of class '<em>Change Set</em>'.
	 * @generated
	 */
	ChangeSet createChangeSet();

	/**
	 * Returns a new object of class '<em>Change Parameter</em>'.
	 * @return a new object of class '<em>Change Parameter</em>'.
	 * @generated
	 */
	ChangeParameter createChangeParameter();

	/**
	 * Returns a new object of class '<em>Expectation</em>'.
	 * @return a new object of class '<em>Expectation</em>'.
	 * @generated
	 */
	Expectation createExpectation();

	/**
	 * Returns a new object of class '<em>Entry Metadata</em>'.
	 * @return a new object of class '<em>Entry Metadata</em>'.
	 * @generated
	 */
	EntryMetadata createEntryMetadata();

	/**
	 * Returns a new object of class '<em>Attribute Setting</em>'.
	 * @return a new object of class '<em>Attribute Setting</em>'.
	 * @generated
	 */
	AttributeSetting createAttributeSetting();

	/**
	 * Returns a new object of class '<em>Stored Content</em>'.
	 * @return a new object of class '<em>Stored Content</em>'.
	 * @generated
	 */
	StoredContent createStoredContent();

	/**
	 * Returns a new object of class '<em>Text Content</em>'.
	 * @return a new object of class '<em>Text Content</em>'.
	 * @generated
	 */
	TextContent createTextContent();

	/**
	 * Returns a new object of class '<em>Disk Content</em>'.
	 * @return a new object of class '<em>Disk Content</em>'.
	 * @generated
	 */
	DiskContent createDiskContent();

	/**
	 * Returns a new object of class '<em>Version Content</em>'.
	 * @return a new object of class '<em>Version Content</em>'.
	 * @generated
	 */
	VersionContent createVersionContent();

	/**
	 * Returns a new object of class '<em>Put Edit</em>'.
	 * @return a new object of class '<em>Put Edit</em>'.
	 * @generated
	 */
	PutEdit createPutEdit();

	/**
	 * Returns a new object of class '<em>Put Tree Edit</em>'.
	 * @return a new object of class '<em>Put Tree Edit</em>'.
	 * @generated
	 */
	PutTreeEdit createPutTreeEdit();

	/**
	 * Returns a new object of class '<em>Remove Edit</em>'.
	 * @return a new object of class '<em>Remove Edit</em>'.
	 * @generated
	 */
	RemoveEdit createRemoveEdit();

	/**
	 * Returns a new object of class '<em>Rename Edit</em>'.
	 * @return a new object of class '<em>Rename Edit</em>'.
	 * @generated
	 */
	RenameEdit createRenameEdit();

	/**
	 * Returns a new object of class '<em>Link Edit</em>'.
	 * @return a new object of class '<em>Link Edit</em>'.
	 * @generated
	 */
	LinkEdit createLinkEdit();

	/**
	 * Returns a new object of class '<em>Metadata Edit</em>'.
	 * @return a new object of class '<em>Metadata Edit</em>'.
	 * @generated
	 */
	MetadataEdit createMetadataEdit();

	/**
	 * Returns a new object of class '<em>Replace Text Edit</em>'.
	 * @return a new object of class '<em>Replace Text Edit</em>'.
	 * @generated
	 */
	ReplaceTextEdit createReplaceTextEdit();

	/**
	 * Returns a new object of class '<em>Set Key Edit</em>'.
	 * @return a new object of class '<em>Set Key Edit</em>'.
	 * @generated
	 */
	SetKeyEdit createSetKeyEdit();

	/**
	 * Returns a new object of class '<em>Drop Key Edit</em>'.
	 * @return a new object of class '<em>Drop Key Edit</em>'.
	 * @generated
	 */
	DropKeyEdit createDropKeyEdit();

	/**
	 * Returns a new object of class '<em>Insert Line Edit</em>'.
	 * @return a new object of class '<em>Insert Line Edit</em>'.
	 * @generated
	 */
	InsertLineEdit createInsertLineEdit();

	/**
	 * Returns a new object of class '<em>Drop Line Edit</em>'.
	 * @return a new object of class '<em>Drop Line Edit</em>'.
	 * @generated
	 */
	DropLineEdit createDropLineEdit();

	/**
	 * Returns a new object of class '<em>Patch Edit</em>'.
	 * @return a new object of class '<em>Patch Edit</em>'.
	 * @generated
	 */
	PatchEdit createPatchEdit();

	/**
	 * Returns a new object of class '<em>Host Name Edit</em>'.
	 * @return a new object of class '<em>Host Name Edit</em>'.
	 * @generated
	 */
	HostNameEdit createHostNameEdit();

	/**
	 * Returns a new object of class '<em>Time Zone Edit</em>'.
	 * @return a new object of class '<em>Time Zone Edit</em>'.
	 * @generated
	 */
	TimeZoneEdit createTimeZoneEdit();

	/**
	 * Returns a new object of class '<em>Locale Edit</em>'.
	 * @return a new object of class '<em>Locale Edit</em>'.
	 * @generated
	 */
	LocaleEdit createLocaleEdit();

	/**
	 * Returns a new object of class '<em>Add User Edit</em>'.
	 * @return a new object of class '<em>Add User Edit</em>'.
	 * @generated
	 */
	AddUserEdit createAddUserEdit();

	/**
	 * Returns a new object of class '<em>Lock User Edit</em>'.
	 * @return a new object of class '<em>Lock User Edit</em>'.
	 * @generated
	 */
	LockUserEdit createLockUserEdit();

	/**
	 * Returns a new object of class '<em>Password Edit</em>'.
	 * @return a new object of class '<em>Password Edit</em>'.
	 * @generated
	 */
	PasswordEdit createPasswordEdit();

	/**
	 * Returns a new object of class '<em>Ssh Key Edit</em>'.
	 * @return a new object of class '<em>Ssh Key Edit</em>'.
	 * @generated
	 */
	SshKeyEdit createSshKeyEdit();

	/**
	 * Returns a new object of class '<em>Service Edit</em>'.
	 * @return a new object of class '<em>Service Edit</em>'.
	 * @generated
	 */
	ServiceEdit createServiceEdit();

	/**
	 * Returns a new object of class '<em>Install Packages Edit</em>'.
	 * @return a new object of class '<em>Install Packages Edit</em>'.
	 * @generated
	 */
	InstallPackagesEdit createInstallPackagesEdit();

	/**
	 * Returns a new object of class '<em>Remove Packages Edit</em>'.
	 * @return a new object of class '<em>Remove Packages Edit</em>'.
	 * @generated
	 */
	RemovePackagesEdit createRemovePackagesEdit();

	/**
	 * Returns a new object of class '<em>Run Script Edit</em>'.
	 * @return a new object of class '<em>Run Script Edit</em>'.
	 * @generated
	 */
	RunScriptEdit createRunScriptEdit();

	/**
	 * Returns a new object of class '<em>First Boot Script Edit</em>'.
	 * @return a new object of class '<em>First Boot Script Edit</em>'.
	 * @generated
	 */
	FirstBootScriptEdit createFirstBootScriptEdit();

	/**
	 * Returns the package supported by this factory.
	 * @return the package supported by this factory.
	 * @generated
	 */
	MiragePackage getMiragePackage();

} //MirageFactory
