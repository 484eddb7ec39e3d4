import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { useText } from "../../i18n/useText.ts";
import { placeAddress } from "../../state/placeAddress.ts";
import { Hidden } from "../../ui/Hidden.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { showShortcuts } from "../showShortcuts.ts";
import { findEntries } from "./findEntries.ts";
import styles from "./palette.module.css";
import { useEntries } from "./useEntries.ts";
import { useViews } from "./ViewsContext.ts";

/** Goes to a page, a program, a measure or a view by its name, by keyboard alone. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const { place } = useViews();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const entries = useEntries({
    copyLink: () => {
      navigator.clipboard.writeText(placeAddress(place)).then(
        () => setSaid(text("views.copied")),
        () => setSaid(text("views.copyFailed")),
      );
    },
    showKeys: showShortcuts,
  });
  const found = findEntries(entries, typed);
  return (
    <ModalOverlay
      className={styles.veil ?? ""}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.box ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={text("views.palette")}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            {/* Who presses the keys of the palette wants to type. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <SearchField className={styles.search ?? ""} aria-label={text("views.searchHint")} autoFocus>
              <Input className={styles.input ?? ""} placeholder={text("views.searchHint")} />
            </SearchField>
            <Menu
              className={styles.list ?? ""}
              aria-label={text("views.palette")}
              items={found}
              // A link that could not be copied is said here; everything else closes the palette first.
              onAction={(key) => {
                const entry = found.find(({ id }) => id === key);
                if (entry === undefined) return;
                if (key !== "do:copy") onClose();
                entry.run();
              }}
              shouldCloseOnSelect={false}
              renderEmptyState={() => <p className={styles.empty}>{text("views.nothing")}</p>}
            >
              {(entry) => (
                <MenuItem
                  id={entry.id}
                  className={styles.entry ?? ""}
                  textValue={`${entry.label}, ${entry.kind}`}
                >
                  <span className={styles.label}>{entry.label}</span>
                  {entry.detail === undefined ? null : <span className={styles.detail}>{entry.detail}</span>}
                  <span className={styles.kind}>{entry.kind}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          <p className={styles.foot}>
            <output>{said === "" ? null : said}</output>
            <span aria-hidden="true">{said === "" ? text("views.walk") : null}</span>
            <Hidden>
              <output>{typed === "" ? "" : text("views.results", { n: format.count(found.length) })}</output>
            </Hidden>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
