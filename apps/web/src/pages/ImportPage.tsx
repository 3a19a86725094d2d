import { Page } from "../shell/Page";
import { PageHeader } from "../ui/PageHeader";

export const ImportPage = () => (
  <Page>
    <PageHeader title="Import" />
  </Page>
);
