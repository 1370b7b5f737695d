// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Disk</b></em>'.
 *
 * One virtual disk of a version.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Disk#getVersion <em>Version</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getIndex <em>Index</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getSize <em>Size</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getSectorSize <em>Sector Size</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getTable <em>Table</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getId <em>Id</em>}</li>
 *   <li>{@link org.mirage.model.Disk#getPartitions <em>Partitions</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getDisk()
 * @model
 * @generated
 */
public interface Disk extends EObject {
	/**
	 * Returns the value of the '<em><b>Version</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Version#getDisks <em>Disks</em>}'.
	 * @return the value of the '<em>Version</em>' container reference.
	 * @see #setVersion(Version)
	 * @see org.mirage.model.MiragePackage#getDisk_Version()
	 * @see org.mirage.model.Version#getDisks
	 * @model opposite="disks"
	 * @generated
	 */
	Version getVersion();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getVersion <em>Version</em>}' container reference.
	 * @param value the new value of the '<em>Version</em>' container reference.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(Version value);

	/**
	 * Returns the value of the '<em><b>Index</b></em>' attribute.
	 * From 0 on.
	 * @return the value of the '<em>Index</em>' attribute.
	 * @see #setIndex(int)
	 * @see org.mirage.model.MiragePackage#getDisk_Index()
	 * @model
	 * @generated
	 */
	int getIndex();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getIndex <em>Index</em>}' attribute.
	 * @param value the new value of the '<em>Index</em>' attribute.
	 * @see #getIndex()
	 * @generated
	 */
	void setIndex(int value);

	/**
	 * Returns the value of the '<em><b>Size</b></em>' attribute.
	 * Virtual size, bytes.
	 * @return the value of the '<em>Size</em>' attribute.
	 * @see #setSize(long)
	 * @see org.mirage.model.MiragePackage#getDisk_Size()
	 * @model
	 * @generated
	 */
	long getSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getSize <em>Size</em>}' attribute.
	 * @param value the new value of the '<em>Size</em>' attribute.
	 * @see #getSize()
	 * @generated
	 */
	void setSize(long value);

	/**
	 * Returns the value of the '<em><b>Sector Size</b></em>' attribute.
	 * Logical sector, bytes.
	 * @return the value of the '<em>Sector Size</em>' attribute.
	 * @see #setSectorSize(int)
	 * @see org.mirage.model.MiragePackage#getDisk_SectorSize()
	 * @model
	 * @generated
	 */
	int getSectorSize();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getSectorSize <em>Sector Size</em>}' attribute.
	 * @param value the new value of the '<em>Sector Size</em>' attribute.
	 * @see #getSectorSize()
	 * @generated
	 */
	void setSectorSize(int value);

	/**
	 * Returns the value of the '<em><b>Table</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Kind of partition table: MBR, GPT or none.
	 * @return the value of the '<em>Table</em>' attribute.
	 * @see #setTable(String)
	 * @see org.mirage.model.MiragePackage#getDisk_Table()
	 * @model default=""
	 * @generated
	 */
	String getTable();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getTable <em>Table</em>}' attribute.
	 * @param value the new value of the '<em>Table</em>' attribute.
	 * @see #getTable()
	 * @generated
	 */
	void setTable(String value);

	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What the partition table calls the disk; empty when it does not.
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.mirage.model.MiragePackage#getDisk_Id()
	 * @model default=""
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.mirage.model.Disk#getId <em>Id</em>}' attribute.
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Partitions</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Partition}.
	 * In the order of the table.
	 * @return the value of the '<em>Partitions</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getDisk_Partitions()
	 * @model containment="true"
	 * @generated
	 */
	EList<Partition> getPartitions();

} // Disk
